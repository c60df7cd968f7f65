#ifndef EMBEDDEDDATA_H
#define EMBEDDEDDATA_H

#include <stddef.h>

size_t embedded_data_count(void);
const char *embedded_data_path(size_t index);
const unsigned char *embedded_data_bytes(size_t index);
size_t embedded_data_length(size_t index);
const char *embedded_data_sha256(size_t index);

#endif
