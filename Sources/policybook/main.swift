import PolicyCommands

PolicybookCommand.start()
