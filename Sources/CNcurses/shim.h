// What Swift cannot reach of ncursesw and of the C library: macros, global variables, variadic functions.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
// Real functions instead of macros, so that Swift can call them.
#define NCURSES_NOMACROS 1

#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

// Declared by <sys/mman.h> for GNU sources only, which a module built earlier may not have been.
extern int memfd_create(const char *name, unsigned int flags);

static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_underline = A_UNDERLINE;
static const attr_t cncurses_reverse = A_REVERSE;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_italic = A_ITALIC;

static inline WINDOW *cncurses_screen(void) { return stdscr; }
static inline WINDOW *cncurses_physical_screen(void) { return curscr; }
static inline int cncurses_colors(void) { return COLORS; }
static inline int cncurses_color_pairs(void) { return COLOR_PAIRS; }

// A file in memory, closed on exec; -1 where it cannot be had.
static inline int cncurses_memory_file(void) { return memfd_create("frame", 1U /* MFD_CLOEXEC */); }

// Fills a cell from a base character and its marks, ended by a null.
static inline void cncurses_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, short pair) {
  if (setcchar(cell, text, attributes, pair, NULL) == ERR) setcchar(cell, L" ", attributes, pair, NULL);
}

// A string capability of the current terminal; NULL when absent or cancelled, too.
static inline const char *cncurses_string(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

// Keeps the process's memory out of core files and from other processes of the same user.
static inline int cncurses_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// One heap for all threads, grown by a megabyte at a time, kept up to 64 MB of unused room.
static inline void cncurses_settle_heap(void) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

static inline const char *cncurses_codeset(void) { return nl_langinfo(CODESET); }

#endif
