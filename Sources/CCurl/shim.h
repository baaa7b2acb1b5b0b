#include <curl/curl.h>

// libcurl's options are variadic, which Swift cannot call: one function for each type of value.

static inline CURLcode mail_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode mail_set_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode mail_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode mail_set_reader(CURL *curl, curl_read_callback reader, void *source) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, reader);
    return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_READDATA, source) : code;
}

static inline long mail_last_reply(CURL *curl) {
    long reply = 0;
    return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply) == CURLE_OK ? reply : 0;
}
