#ifndef POLICYBOOK_FOLDER_EXCHANGE_SHIM_H
#define POLICYBOOK_FOLDER_EXCHANGE_SHIM_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// renameat2(2) with RENAME_EXCHANGE, which the C library hides from Swift:
// two names change places in one step.
static inline long policybook_exchange_names(const char *first, const char *second) {
  return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

#endif
