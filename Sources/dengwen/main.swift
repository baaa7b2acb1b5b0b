import Commands

await Dengwen.main()
