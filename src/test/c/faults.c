/*
 * Preloaded into a process, counts the system calls that change files below a folder, and lets the nth fail, or that
 * and all further writes, as on a disk that is full. The control block is a file that the test maps too; see
 * NthFaultTest for its layout. Children of the process are left alone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

struct control {
    volatile int64_t armed;
    volatile int64_t count;
    volatile int64_t fail_at;
    volatile int64_t error;
    volatile int64_t lasting;
    volatile int64_t failed;
    char folder[1024];
    char last[1024];
};

static struct control *control;

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("JUESUAN_FAULTS");
    unsetenv("LD_PRELOAD");
    if (file == NULL) return;
    int fd = open(file, O_RDWR);
    if (fd < 0) return;
    void *block = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (block != MAP_FAILED) control = block;
}

static int below(const char *path) {
    size_t length = strlen(control->folder);
    return strncmp(path, control->folder, length) == 0;
}

/* whether this call is to fail; errno is set then */
static int fails(const char *call, const char *path, int takes_room) {
    int64_t n = __sync_add_and_fetch(&control->count, 1);
    int hit = n == control->fail_at || (control->lasting && takes_room && n > control->fail_at && control->fail_at > 0);
    if (!hit) return 0;
    if (__sync_add_and_fetch(&control->failed, 1) == 1) snprintf(control->last, sizeof control->last, "%s %s", call, path);
    errno = (int) control->error;
    return 1;
}

static int at_fd(const char *call, int fd, int takes_room) {
    if (control == NULL || !control->armed) return 0;
    char name[64], path[PATH_MAX];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    int saved = errno;
    ssize_t length = readlink(name, path, sizeof path - 1);
    errno = saved;
    if (length < 0) return 0;
    path[length] = 0;
    return below(path) && fails(call, path, takes_room);
}

static int at_path(const char *call, const char *path, int takes_room) {
    return control != NULL && control->armed && path != NULL && below(path) && fails(call, path, takes_room);
}

#define REAL(name) static __typeof__(&name) real; if (real == NULL) real = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *b, size_t n) { REAL(write); return at_fd("write", fd, 1) ? -1 : real(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(pwrite); return at_fd("pwrite", fd, 1) ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(pwrite64); return at_fd("pwrite", fd, 1) ? -1 : real(fd, b, n, o); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(writev); return at_fd("writev", fd, 1) ? -1 : real(fd, v, n); }
ssize_t pwritev(int fd, const struct iovec *v, int n, off_t o) { REAL(pwritev); return at_fd("pwritev", fd, 1) ? -1 : real(fd, v, n, o); }
ssize_t pwritev64(int fd, const struct iovec *v, int n, off64_t o) { REAL(pwritev64); return at_fd("pwritev", fd, 1) ? -1 : real(fd, v, n, o); }
int fsync(int fd) { REAL(fsync); return at_fd("fsync", fd, 0) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return at_fd("fdatasync", fd, 0) ? -1 : real(fd); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); return at_fd("ftruncate", fd, 0) ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return at_fd("ftruncate", fd, 0) ? -1 : real(fd, n); }
int rename(const char *a, const char *b) { REAL(rename); return at_path("rename", a, 0) ? -1 : real(a, b); }
int renameat(int c, const char *a, int d, const char *b) { REAL(renameat); return at_path("rename", a, 0) ? -1 : real(c, a, d, b); }
int symlink(const char *a, const char *b) { REAL(symlink); return at_path("symlink", b, 1) ? -1 : real(a, b); }
int mkdir(const char *p, mode_t m) { REAL(mkdir); return at_path("mkdir", p, 1) ? -1 : real(p, m); }
int unlink(const char *p) { REAL(unlink); return at_path("unlink", p, 0) ? -1 : real(p); }

#define OPEN(name, parameters, names, path) \
    int name parameters { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
        if ((flags & O_ACCMODE) != O_RDONLY && at_path("open", path, (flags & O_CREAT) && access(path, F_OK) != 0)) return -1; \
        return real names; \
    }

OPEN(open, (const char *path, int flags, ...), (path, flags, mode), path)
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode), path)
OPEN(openat, (int at, const char *path, int flags, ...), (at, path, flags, mode), path)
OPEN(openat64, (int at, const char *path, int flags, ...), (at, path, flags, mode), path)
