import ArgumentParser
import Bootstrap
import Foundation
import Interchange
import Registry

/// The command `dengwen reference import`.
struct ReferenceImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over official tables of courts and causes.",
        discussion: """
            The folder holds courts.csv, causes.csv, or both. Columns of courts.csv: name, level (最高, 高级, 中级, 基层), province,
            court_char_code (法院代字), char_confidence (A or A2 by rule, B seen in published numbers, else uncertain: such a court
            gives no case numbers). Columns of causes.csv: id (C04.10.108.03), domain (civil), number, name, in_force, basis
            (ending in the day it applies from).

            Each row is checked by itself; those refused are listed with line and reason, the others are taken. A table replaces
            the one imported before. Servers use it when they are started again.

            Example: dengwen reference import --data /srv/dengwen /srv/tables --rehearse
            """
    )

    @Argument(help: "The folder with the tables.", completion: .directory)
    var folder: String

    @Flag(name: .long, help: "Only report; keep nothing.")
    var rehearse = false

    @Flag(name: .long, help: "List every refused row; otherwise the first twenty of each reason.")
    var all = false

    @OptionGroup var options: DataOptions

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let courts = try table("courts.csv", needing: ["name", "court_char_code", "char_confidence"])
        let causes = try table("causes.csv", needing: ["id", "domain", "name", "basis"])
        guard courts != nil || causes != nil else {
            Printing.word("There is neither courts.csv nor causes.csv in \(folder).")
            throw ExitCode.notFound
        }
        try await inOrder {
            let reports = try await options.working { installation in
                try await ImportReference(courts: courts?.rows, causes: causes?.rows, isRehearsal: rehearse)
                    .carryOut(in: installation.office)
            }
            if json { return try Printing.json(reports) }
            for report in reports { tell(report) }
            if rehearse { Printing.word("Nothing was kept: this was a rehearsal.") }
        }
    }

    private func tell(_ report: ImportReference.Report) {
        let issuing = report.issuing.map { ", \($0) of them give case numbers" } ?? ""
        let counts = "\(report.read) rows, \(report.taken) taken\(issuing), \(report.refused.count) refused"
        Printing.answer("\(report.table.rawValue): \(counts)")
        for (reason, rows) in Dictionary(grouping: report.refused, by: \.reason).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            Printing.answer("  \(reason.rawValue): \(rows.count)")
            for row in all ? rows[...] : rows.prefix(20) { Printing.word("    line \(row.line): \(row.name)") }
            if !all, rows.count > 20 { Printing.word("    and \(rows.count - 20) more (--all)") }
        }
    }

    /// Nil where the folder has no such file.
    private func table(_ name: String, needing columns: [String]) throws -> CSV? {
        let path = folder + "/" + name
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            Printing.word("\(path) cannot be read as UTF-8.")
            throw ExitCode.refused
        }
        do throws(CSV.Problem) {
            return try CSV(text, needing: columns)
        } catch {
            switch error {
            case .empty: Printing.word("\(path) is empty.")
            case .quoteNotClosed(let line):
                Printing.word("\(path): a quotation mark in the row of line \(line) is not closed.")
            case .missingColumns(let names):
                Printing.word("\(path) lacks the columns \(names.joined(separator: ", ")).")
            }
            throw ExitCode.refused
        }
    }
}

extension CSV.Row: ReferenceRow {}
