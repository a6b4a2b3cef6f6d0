// The head of the one file that runs without being installed (packaging/build.sh appimage): unpacks what hangs behind it, a squashfs image,
// once into the user's cache, and becomes the program in it. Needs neither FUSE nor a library of the system.
//
//   ~/.cache/butler-desktop/one-file/KEY    the copy; KEY is taken from its content, so another version is another folder
//
// Called butlerctl, as by a link of that name, it becomes butlerctl. Copies of other versions that nobody started for a week go, unless
// something runs out of them: a week, because other computers may share this home.
//
// What is unpacked stays inside its folder, whatever the image names: names have no slash, nothing is written through a link, links lead
// nowhere else, and there are files, folders and links, and nothing more.

#define _GNU_SOURCE
#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <squashfuse/squashfuse.h>
#include <zlib.h>

#define FOLDER "one-file"
#define GOING ".going" // what is being removed
static const time_t week = 7 * 24 * 3600;
static const char *where = ""; // the cache, for sentences
static char partial[PATH_MAX]; // what is being unpacked; it goes when that fails

static int removeOne(const char *path, const struct stat *is, int kind, struct FTW *at)
{
    (void)is;
    (void)kind;
    (void)at;
    return remove(path);
}

static void removeTree(const char *path)
{
    nftw(path, removeOne, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
}

static void refuse(const char *form, ...)
{
    va_list words;
    va_start(words, form);
    fputs("Butler Desktop cannot start: ", stderr);
    vfprintf(stderr, form, words);
    fputc('\n', stderr);
    va_end(words);
    if (partial[0])
        removeTree(partial);
    exit(1);
}

static void damaged(void)
{
    refuse("this file is damaged. Download it again.");
}

static void cannotWrite(void)
{
    if (errno == ENOSPC || errno == EDQUOT)
        refuse("there is no room in %s for the 100 MB that it unpacks there once. Make room, or set XDG_CACHE_HOME to a folder elsewhere.",
               where);
    refuse("%s cannot be written to (%s). Set XDG_CACHE_HOME to a folder that can.", where, strerror(errno));
}

static void join(char *path, size_t size, const char *folder, const char *name)
{
    const int length = snprintf(path, size, "%s%s%s", folder, *name ? "/" : "", name);
    if (length < 0 || (size_t)length >= size)
        refuse("the path of %s is too long.", where);
}

/// Opens the folder NAME of PARENT, which is made where it is missing; it must be ours alone to write.
static int ownFolder(int parent, const char *name)
{
    struct stat is;
    if (mkdirat(parent, name, 0700) != 0 && errno != EEXIST)
        cannotWrite();
    const int folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0 || fstat(folder, &is) != 0)
        cannotWrite();
    if (is.st_uid != geteuid() || (is.st_mode & (S_IWGRP | S_IWOTH)))
        refuse("%s in %s belongs to somebody else, or others can write to it. Remove it, or set XDG_CACHE_HOME to a folder of your own.",
               name, where);
    return folder;
}

/// The folder of all copies.
static int openCache(char *path, size_t size)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    const bool isSet = cache && cache[0] == '/';
    if (!isSet && !(home && home[0] == '/'))
        refuse("neither HOME nor XDG_CACHE_HOME names a folder to unpack it into.");
    join(path, size, isSet ? cache : home, isSet ? "" : ".cache");
    where = path;
    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        cannotWrite();
    struct stat is;
    const int outer = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (outer < 0 || fstat(outer, &is) != 0)
        cannotWrite();
    if (is.st_uid != geteuid() && is.st_uid != 0) // with sudo: a folder of root's would be left in another's home
        refuse("%s belongs to somebody else. Start it as its owner, without sudo, or set XDG_CACHE_HOME to a folder of your own.", path);
    if ((is.st_mode & S_IWOTH) && !(is.st_mode & S_ISVTX)) // they could put another folder in the place of ours
        refuse("others can write to %s. Set XDG_CACHE_HOME to a folder of your own.", path);
    const int ours = ownFolder(outer, "butler-desktop");
    const int folder = ownFolder(ours, FOLDER);
    close(ours);
    close(outer);
    return folder;
}

/// Where the image begins in SELF: behind the program, which ends with the table of its sections.
static off_t imageStart(int self)
{
    Elf64_Ehdr head;
    if (pread(self, &head, sizeof head, 0) != sizeof head)
        damaged();
    return (off_t)(head.e_shoff + (Elf64_Off)head.e_shentsize * head.e_shnum);
}

/// A download that was cut off, or came with an error, is found here and not by a window that behaves oddly.
static void checkSum(int self, off_t start)
{
    static unsigned char bytes[1 << 16];
    unsigned long sum = crc32(0, NULL, 0);
    for (off_t at = start;;) {
        const ssize_t got = pread(self, bytes, sizeof bytes, at);
        if (got < 0)
            damaged();
        if (got == 0)
            break;
        sum = crc32(sum, bytes, (unsigned)got);
        at += got;
    }
    if (sum != SUM)
        damaged();
}

/// Whether a link that stands DEPTH folders deep leads out of the tree on any step of its way. What it names may be a link itself, and up from
/// there may be anywhere: so the way goes up first, and never again.
static bool leadsOut(const char *target, int depth)
{
    bool down = false;
    if (target[0] == '/' || target[0] == '\0')
        return true;
    for (const char *step = target; step; step = strchr(step, '/')) {
        step += strspn(step, "/");
        const size_t length = strcspn(step, "/");
        if (length == 2 && memcmp(step, "..", 2) == 0) {
            if (down || --depth < 0)
                return true;
        } else if (length > 0 && !(length == 1 && step[0] == '.')) {
            down = true;
        }
    }
    return false;
}

static void writeFile(sqfs *image, sqfs_inode *inode, int folder, const char *name)
{
    static char bytes[1 << 20];
    const int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, inode->base.mode & 0100 ? 0700 : 0600);
    if (file < 0)
        cannotWrite();
    for (uint64_t at = 0; at < inode->xtra.reg.file_size;) {
        sqfs_off_t size = sizeof bytes;
        if (sqfs_read_range(image, inode, (sqfs_off_t)at, &size, bytes) != SQFS_OK || size <= 0)
            damaged();
        for (sqfs_off_t done = 0; done < size;) {
            const ssize_t now = write(file, bytes + done, (size_t)(size - done));
            if (now < 0)
                cannotWrite();
            done += now;
        }
        at += (uint64_t)size;
    }
    if (close(file) != 0)
        cannotWrite();
}

static void writeLink(sqfs *image, sqfs_inode *inode, int folder, const char *name, int depth)
{
    char target[PATH_MAX];
    size_t size = sizeof target;
    if (sqfs_readlink(image, inode, target, &size) != SQFS_OK || leadsOut(target, depth))
        damaged();
    if (symlinkat(target, folder, name) != 0)
        cannotWrite();
}

static void unpack(sqfs *image, sqfs_inode *inode, int folder, int depth)
{
    sqfs_dir all;
    sqfs_dir_entry entry;
    sqfs_name name;
    sqfs_err error = SQFS_OK;
    if (depth > 32 || sqfs_dir_open(image, inode, &all, 0) != SQFS_OK)
        damaged();
    sqfs_dentry_init(&entry, name);
    while (sqfs_dir_next(image, &all, &entry, &error)) {
        sqfs_inode one;
        sqfs_dentry_name(&entry); // ends it with a NUL, which reading alone does not
        if (!name[0] || strchr(name, '/') || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            damaged();
        if (sqfs_inode_get(image, &one, sqfs_dentry_inode(&entry)) != SQFS_OK)
            damaged();
        if (S_ISDIR(one.base.mode)) {
            if (mkdirat(folder, name, 0700) != 0)
                cannotWrite();
            const int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            if (inner < 0)
                cannotWrite();
            unpack(image, &one, inner, depth + 1);
            close(inner);
        } else if (S_ISREG(one.base.mode)) {
            writeFile(image, &one, folder, name);
        } else if (S_ISLNK(one.base.mode)) {
            writeLink(image, &one, folder, name, depth);
        } else {
            damaged();
        }
    }
    if (error != SQFS_OK)
        damaged();
}

/// Makes the copy KEY in CACHE. Whoever else starts meanwhile waits for our lock; a copy stands whole, or not at all.
static void makeCopy(int cache, const char *path, int self)
{
    sqfs image;
    sqfs_inode root;
    const off_t start = imageStart(self);
    checkSum(self, start);
    join(partial, sizeof partial, path, KEY ".part");
    removeTree(partial); // of a start that was ended
    if (sqfs_init(&image, self, (size_t)start) != SQFS_OK || sqfs_inode_get(&image, &root, sqfs_inode_root(&image)) != SQFS_OK)
        damaged();
    const int folder = ownFolder(cache, KEY ".part");
    unpack(&image, &root, folder, 0);
    if (syncfs(folder) != 0 || renameat(cache, KEY ".part", cache, KEY) != 0)
        cannotWrite();
    partial[0] = '\0';
    close(folder);
}

/// Whether a process here runs a program out of the folder PATH.
static bool isInUse(const char *path)
{
    char link[64], program[PATH_MAX];
    const size_t length = strlen(path);
    DIR *processes = opendir("/proc");
    bool found = processes == NULL; // nobody knows: so it stays
    for (struct dirent *one; !found && (one = readdir(processes));) {
        if (one->d_name[0] < '0' || one->d_name[0] > '9' || snprintf(link, sizeof link, "/proc/%.20s/exe", one->d_name) < 0)
            continue; // no process
        const ssize_t size = readlink(link, program, sizeof program - 1);
        found = size > (ssize_t)length && memcmp(program, path, length) == 0 && program[length] == '/';
    }
    if (processes)
        closedir(processes);
    return found;
}

/// Under another name first: a copy stands whole, or not at all.
static void removeCopy(int cache, const char *path, const char *name)
{
    char going[PATH_MAX];
    join(going, sizeof going, path, GOING);
    removeTree(going); // of a start that was ended
    if (renameat(cache, name, cache, GOING) == 0)
        removeTree(going);
}

static void removeOldCopies(int cache, const char *path)
{
    DIR *copies = fdopendir(dup(cache));
    char old[PATH_MAX];
    struct stat is;
    if (!copies)
        return;
    rewinddir(copies);
    for (struct dirent *one; (one = readdir(copies));) {
        if (one->d_name[0] == '.' || strcmp(one->d_name, KEY) == 0 || fstatat(cache, one->d_name, &is, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISDIR(is.st_mode) || is.st_mtime > time(NULL) - week)
            continue;
        join(old, sizeof old, path, one->d_name);
        if (!isInUse(old))
            removeCopy(cache, path, one->d_name);
    }
    closedir(copies);
}

int main(int count, char **words)
{
    char path[PATH_MAX], copies[PATH_MAX], real[PATH_MAX], program[PATH_MAX];
    const mode_t usual = umask(077);
    const int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    if (self < 0)
        refuse("/proc is not there.");
    const int cache = openCache(path, sizeof path);
    join(copies, sizeof copies, path, "butler-desktop/" FOLDER);
    if (!realpath(copies, real)) // as /proc names the programs that run
        cannotWrite();
    // Held until we are the program: whoever removes old copies waits until /proc tells what runs.
    const int lock = openat(cache, ".lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (lock < 0 || flock(lock, LOCK_EX) != 0)
        cannotWrite();
    struct stat is;
    if (fstatat(cache, KEY, &is, AT_SYMLINK_NOFOLLOW) != 0)
        makeCopy(cache, real, self);
    utimensat(cache, KEY, NULL, 0); // when it was started last
    removeOldCopies(cache, real);
    const char *name = count > 0 && words[0] ? strrchr(words[0], '/') : NULL;
    name = name ? name + 1 : count > 0 && words[0] ? words[0] : "";
    join(program, sizeof program, real, strcmp(name, "butlerctl") == 0 ? KEY "/bin/butlerctl" : KEY "/AppRun");
    umask(usual);
    execv(program, words);
    if (errno == ENOENT) { // something that tidies caches was there
        umask(077);
        removeCopy(cache, real, KEY);
        makeCopy(cache, real, self);
        umask(usual);
        execv(program, words);
    }
    if (errno == EACCES)
        refuse("%s may not run where it lies. Set XDG_CACHE_HOME to a folder where programs may run.", program);
    refuse("%s does not run (%s).", program, strerror(errno));
}
