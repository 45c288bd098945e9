import ArgumentParser
import PolicyCommands

PolicybookCommand.main()
