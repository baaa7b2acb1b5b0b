/// What can go wrong with document bytes.
///
/// `detail` is for logs and operators: paths and the system's own words.
package struct VaultProblem: Error, Sendable, Hashable {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// More bytes came than the file may have.
        case tooLarge
        case diskFull
        /// The operating system could not confirm that bytes reached the disk. The vault keeps nothing more: after a
        /// failed sync the kernel may call lost pages clean, and a second sync would report success.
        case syncFailed
        case inputOutput
        /// There is no such document.
        case missing
        /// The file was discarded or has failed before.
        case notOpen
        /// Not a filing's identifier, or not a SHA-256.
        case invalidName
    }

    package var code: Code
    package var detail: String

    package init(_ code: Code, detail: String = "") {
        self.code = code
        self.detail = detail
    }
}
