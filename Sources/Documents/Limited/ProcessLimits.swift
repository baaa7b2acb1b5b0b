/// What a child program may use at most.
package struct ProcessLimits: Sendable, Hashable {
    /// Address space, in bytes.
    package var memory: Int
    /// Processor time, in seconds.
    package var processorSeconds: Int
    /// The greatest file it may write, in bytes.
    package var fileSize: Int
    package var openFiles: Int
    /// From start to end by the clock on the wall.
    package var wallTime: Duration
    /// What is read of its standard output, in bytes; more is a failure.
    package var output: Int

    package init(
        memory: Int = 1 << 30,
        processorSeconds: Int = 30,
        fileSize: Int = 256 << 20,
        openFiles: Int = 64,
        wallTime: Duration = .seconds(60),
        output: Int = 1 << 20
    ) {
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.fileSize = fileSize
        self.openFiles = openFiles
        self.wallTime = wallTime
        self.output = output
    }

    var arguments: [String] {
        ["--as=\(memory)", "--cpu=\(processorSeconds)", "--fsize=\(fileSize)", "--nofile=\(openFiles)", "--core=0"]
    }
}
