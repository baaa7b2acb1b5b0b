import ArgumentParser
import Forms
import Foundation
import Law

/// What is wrong with files that people write for an installation: forms, catalogues of defects.
struct FileFaults {
    private struct Fault: Encodable {
        let file: String
        let line: Int
        let code: String
        let reason: String
    }

    private var faults: [Fault] = []

    /// Reads a file; what `read` finds wrong with its text is noted.
    mutating func check(_ file: String, _ read: (String) throws(FormProblems) -> Void) {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            let reason = "The file cannot be read as UTF-8."
            faults.append(Fault(file: file, line: 0, code: "unreadable", reason: reason))
            return
        }
        do throws(FormProblems) {
            try read(text)
        } catch {
            faults += error.problems.map {
                Fault(file: $0.file, line: $0.line, code: $0.code.rawValue, reason: $0.reason.in(.english))
            }
        }
    }

    /// Prints every fault, and after `checked`, as "3 forms", how many there were.
    /// - Throws: ``ExitCode/refused`` if there were any.
    func report(_ checked: String, json: Bool) throws {
        if json {
            try Printing.json(faults)
        } else {
            for fault in faults { Printing.answer("\(fault.file):\(fault.line): \(fault.reason)") }
            Printing.word("\(checked), \(Self.count(faults.count, "fault"))")
        }
        guard faults.isEmpty else { throw ExitCode.refused }
    }

    static func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
}
