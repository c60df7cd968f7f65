#ifndef EMBEDDEDDATA_H
#define EMBEDDEDDATA_H

#include <stddef.h>
#include <stdint.h>

// The files under data/, compiled in so that a moved binary keeps them. Files are numbered from 0, sorted by path.
// Everything returned lives as long as the program; a number out of range gives NULL, or a length of 0.

size_t embedded_data_count(void);

/// The path below data/, such as "calendar/holidays.csv".
const char *_Nullable embedded_data_path(size_t index);

/// The file's bytes; a zero follows the last one, which the length does not count.
const uint8_t *_Nullable embedded_data_bytes(size_t index);

size_t embedded_data_length(size_t index);

/// The file's SHA-256 in lower-case hexadecimal, as it was when scripts/embed-data listed it.
const char *_Nullable embedded_data_sha256(size_t index);

#endif
