/// What the server and `dengwen-examiner` say to one another; the same as its `Messages.hpp`.
enum ExaminerMessages {
    enum Kind: UInt32 {
        /// Whoever asked has gone.
        case forget = 0
        case pdf = 1
        case jpeg = 2
        case png = 3
    }

    static let requestBytes = 16
    static let answerBytes = 16

    static func request(_ number: UInt64, _ kind: Kind, milliseconds: UInt32 = 0) -> [UInt8] {
        bytes(number) + bytes(kind.rawValue) + bytes(milliseconds)
    }

    /// Nil if it is no answer.
    static func answer(_ bytes: UnsafeRawBufferPointer) -> (number: UInt64, finding: ExaminerFinding)? {
        guard bytes.count == answerBytes else { return nil }
        let number = bytes.loadUnaligned(as: UInt64.self)
        let outcome = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        let pages = bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
        return (number, ExaminerFinding(outcome: outcome, pages: pages))
    }

    /// As the number lies in memory: both ends are one machine.
    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number) { Array($0) }
    }
}

/// What a child of the examiner found out about one file.
enum ExaminerFinding: Hashable, Sendable {
    case sound(pages: Int)
    case passwordNeeded
    case broken
    /// The limits ended the child, or refused it memory.
    case tooComplex
    case timedOut
    /// No child could be started.
    case notExamined

    init(outcome: UInt32, pages: UInt32) {
        switch outcome {
        case 1: self = .sound(pages: Int(pages))
        case 2: self = .passwordNeeded
        case 3: self = .broken
        case 4: self = .tooComplex
        case 5: self = .timedOut
        default: self = .notExamined
        }
    }
}
