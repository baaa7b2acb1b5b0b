import ArgumentParser
import Commands

await Dengwen.main()
