import ArgumentParser

extension ExitCode {
    /// The rules say no; why was printed.
    static let refused = ExitCode(1)
    static let notFound = ExitCode(2)
    static let unreachable = ExitCode(3)
    /// The installation is not in order: a setting, the schema, an invariant.
    static let notInOrder = ExitCode(4)
}
