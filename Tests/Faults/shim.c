// Preloaded into the server under test: counts its writes, syncs and renames in the data folder, over all threads, and makes
// one of them go wrong; or moves its clock.
//
// strace could break calls too, but counts them by thread, and the server's threads change from run to run. Here the number
// N is the N-th call of the process, whichever thread makes it, and a test can walk through every one.
//
//   FAULT_FOLDER   only calls on files in this folder count
//   FAULT_ARMED    nothing is counted before this file is there
//   FAULT_CALLS    which are counted: any of write,sync,rename,send
//                  (send: what goes to PostgreSQL, which nothing else in the program sends so)
//   FAULT_AT       the number of the call that goes wrong; 0 only counts
//   FAULT_DO       kill: SIGKILL before the call · EIO, ENOSPC: the call fails so, once · stay-ENOSPC: so does every later one
//   FAULT_LOG      a line for every counted call
//   FAULT_CLOCK    seconds added to the time of day
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static atomic_long counted = 0;
static atomic_int armed = 0;

// The server's own child processes are not under test, and would count for themselves.
__attribute__((constructor)) static void alone(void) { unsetenv("LD_PRELOAD"); }

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static int is_armed(void) {
    if (atomic_load(&armed)) return 1;
    const char *file = setting("FAULT_ARMED");
    if (file && syscall(SYS_access, file, F_OK) != 0) return 0;
    atomic_store(&armed, 1);
    return 1;
}

static int concerns(const char *path) {
    const char *folder = setting("FAULT_FOLDER");
    return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

static void note(const char *call, const char *path, long number) {
    const char *log = setting("FAULT_LOG");
    if (!log) return;
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path);
    int file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return;
    syscall(SYS_write, file, line, (size_t)length);
    syscall(SYS_close, file);
}

// 0 where the call goes on as it is, otherwise the error it fails with.
static int meets(const char *kind, const char *call, const char *path) {
    const char *calls = setting("FAULT_CALLS");
    if (!calls || !strstr(calls, kind) || !(concerns(path) || strcmp(kind, "send") == 0) || !is_armed()) return 0;
    long number = atomic_fetch_add(&counted, 1) + 1;
    note(call, path, number);
    const char *at = setting("FAULT_AT");
    const char *what = setting("FAULT_DO");
    long wanted = at ? atol(at) : 0;
    if (!what || wanted == 0) return 0;
    if (strcmp(what, "stay-ENOSPC") == 0) return number >= wanted ? ENOSPC : 0;
    if (number != wanted) return 0;
    if (strcmp(what, "kill") == 0) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    return strcmp(what, "ENOSPC") == 0 ? ENOSPC : EIO;
}

#define NEXT(name) \
    static __typeof__(&name) next; \
    if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name);

#define ON_DESCRIPTOR(kind, name, descriptor) \
    char path[PATH_MAX]; \
    if (setting("FAULT_CALLS") && path_of(descriptor, path)) { \
        int error = meets(kind, name, path); \
        if (error) { errno = error; return -1; } \
    }

ssize_t write(int descriptor, const void *bytes, size_t count) {
    NEXT(write)
    if (descriptor > 2) { ON_DESCRIPTOR("write", "write", descriptor) }
    return next(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    NEXT(pwrite)
    ON_DESCRIPTOR("write", "pwrite", descriptor)
    return next(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    NEXT(pwrite64)
    ON_DESCRIPTOR("write", "pwrite", descriptor)
    return next(descriptor, bytes, count, offset);
}

int fsync(int descriptor) {
    NEXT(fsync)
    ON_DESCRIPTOR("sync", "fsync", descriptor)
    return next(descriptor);
}

int fdatasync(int descriptor) {
    NEXT(fdatasync)
    ON_DESCRIPTOR("sync", "fdatasync", descriptor)
    return next(descriptor);
}

ssize_t send(int descriptor, const void *bytes, size_t count, int flags) {
    NEXT(send)
    int error = setting("FAULT_CALLS") ? meets("send", "send", "database") : 0;
    if (error) { errno = error; return -1; }
    return next(descriptor, bytes, count, flags);
}

static int renaming(const char *from) {
    return setting("FAULT_CALLS") ? meets("rename", "rename", from) : 0;
}

int rename(const char *from, const char *to) {
    NEXT(rename)
    int error = renaming(from);
    if (error) { errno = error; return -1; }
    return next(from, to);
}

int renameat(int here, const char *from, int there, const char *to) {
    NEXT(renameat)
    int error = renaming(from);
    if (error) { errno = error; return -1; }
    return next(here, from, there, to);
}

int renameat2(int here, const char *from, int there, const char *to, unsigned flags) {
    NEXT(renameat2)
    int error = renaming(from);
    if (error) { errno = error; return -1; }
    return next(here, from, there, to, flags);
}

// The time of day alone: what waits and times out goes by the monotonic clock, which stays.
int clock_gettime(clockid_t clock, struct timespec *time) {
    NEXT(clock_gettime)
    int result = next(clock, time);
    const char *offset = setting("FAULT_CLOCK");
    if (result == 0 && offset && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += atol(offset);
    return result;
}

time_t time(time_t *place) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (place) *place = now.tv_sec;
    return now.tv_sec;
}
