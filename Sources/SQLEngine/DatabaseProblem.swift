/// What can go wrong between the program and its database.
///
/// `detail` is for logs and operators. It holds names of tables and columns and the engine's own words, never a bound value.
package struct DatabaseProblem: Error, Sendable, Hashable {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// A unique key exists already.
        case duplicate
        /// A foreign key, check or not-null rule was broken.
        case constraint
        /// Another process or transaction holds the database; trying again may succeed.
        case busy
        /// More writes wait for their turn than can be promised an answer soon; this one was not begun.
        case tooManyWaiting
        /// A write was tried where only reading is allowed.
        case readOnly
        /// The statement is wrong: a mistake in the program.
        case statement
        case corrupt
        case diskFull
        case inputOutput
        /// The operating system could not confirm that data reached the disk. The engine takes nothing more:
        /// after a failed sync, nobody knows what the disk holds until the database has been opened anew.
        case syncFailed
        case closed
        case cannotOpen
        /// The database server does not answer; trying again may succeed.
        case unreachable
        /// The database server confirms a commit before it is on its disk.
        case notDurable
        /// The connection was lost while a transaction was being committed, and nobody could say afterwards whether it was.
        case outcomeUnknown
        /// The data folder is in use by another process.
        case folderInUse
        /// The database was made by a newer version of the program.
        case schemaNewer
        /// An applied migration bears another name than the program's migration of that number.
        case schemaDiffers
        /// Migrations of the program have not been applied.
        case schemaOlder
        case unexpectedNull
        case unexpectedType
        case noSuchColumn
    }

    package var code: Code
    package var detail: String

    package init(_ code: Code, detail: String = "") {
        self.code = code
        self.detail = detail
    }

    /// Whether the same body, run again unchanged, may succeed.
    package var mayBeRetried: Bool { code == .busy || code == .unreachable }
}
