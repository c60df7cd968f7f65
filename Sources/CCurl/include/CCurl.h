#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call: one function per argument type.

// A new handle, or NULL when memory is out. libcurl is set up once in a process, by whichever thread comes first.
CURL *ccurl_new(void);

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_error_buffer(CURL *handle, char *buffer);

// The bytes are copied.
CURLcode ccurl_set_blob(CURL *handle, CURLoption option, const void *bytes, size_t count);

CURLcode ccurl_set_write(CURL *handle, curl_write_callback callback, void *context);
CURLcode ccurl_set_read(CURL *handle, curl_read_callback callback, void *context);
CURLcode ccurl_set_debug(CURL *handle, curl_debug_callback callback, void *context);
CURLcode ccurl_set_progress(CURL *handle, curl_xferinfo_callback callback, void *context);

CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode ccurl_get_string(CURL *handle, CURLINFO info, const char **value);

#endif
