import Foundation
import Hummingbird
import Interchange
import Pages
import Registry

/// A table that came with a page: as a file, or pasted.
struct SentTable {
    let form: FormPairs
    let table: BatchTable?
    /// Why there is none.
    let problem: String?

    static let faults: Set<Refusal.Code> = [.tableEmpty, .tableTooLong, .unknownColumn, .tooManyBatches]
    private static let mostBytes = 2_000_000

    static func read(_ request: Request, _ context: DengwenContext, desk: PageDesk) async throws -> SentTable {
        let upload = try await Upload.read(request, context, site: desk.site)
        let messages = desk.words(context).messages
        func none(_ problem: String) -> SentTable { SentTable(form: upload.form, table: nil, problem: problem) }
        var text = upload.form["pasted"] ?? ""
        if let file = upload.files.first {
            let bytes = FileManager.default.contents(atPath: file.incoming.path).map { [UInt8]($0) } ?? []
            await upload.discard()
            guard bytes.count <= mostBytes else { return none(messages["batch.too_large"]) }
            guard let read = TableText.decode(bytes), !read.contains("\0") else {
                return none(messages["batch.not_text"])
            }
            text = read
        }
        guard !text.trimmingSpaces.isEmpty else { return none(messages["batch.no_table"]) }
        do throws(CSV.Problem) {
            let (headings, rows) = try TableText.read(text)
            return SentTable(form: upload.form, table: BatchTable(headings: headings, rows: rows), problem: nil)
        } catch {
            guard case .quoteNotClosed(let line) = error else { return none(messages["batch.no_table"]) }
            return none(messages["batch.not_closed", ["line": "\(line)"]])
        }
    }
}
