import Foundation
import PolicyCommands

// A limit on the size of files is then a fault like a full disk, and leaves nothing half-written.
signal(SIGXFSZ, SIG_IGN)
PolicybookCommand.start()
