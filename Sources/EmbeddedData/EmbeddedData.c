#include "EmbeddedData.h"

// #embed is C23; the compiler knows it in every mode and only says so.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "bytes.inc"

struct embedded_file {
    const char *path;
    const char *sha256;
    const uint8_t *bytes;
    size_t length;
};

static const struct embedded_file files[] = {
#define DATA_FILE(symbol, path, sha256) {path, sha256, symbol, sizeof symbol - 1},
#include "files.inc"
#undef DATA_FILE
};

static const size_t count = sizeof files / sizeof files[0];

size_t embedded_data_count(void) { return count; }

const char *embedded_data_path(size_t index) { return index < count ? files[index].path : NULL; }

const uint8_t *embedded_data_bytes(size_t index) { return index < count ? files[index].bytes : NULL; }

size_t embedded_data_length(size_t index) { return index < count ? files[index].length : 0; }

const char *embedded_data_sha256(size_t index) { return index < count ? files[index].sha256 : NULL; }
