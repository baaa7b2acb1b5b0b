import Commands
import Foundation
import Interchange

extension FilingModel {
    private struct CaseFile: Decodable {
        let docket: [Entry]
        struct Entry: Decodable { let act: String }
    }

    /// Whether the docket has this entry, and once.
    func hasOnce(_ act: String, as client: CourtClient) async throws -> Bool {
        let file = try await client.get("/filings/\(id)/case-file").decoded(as: CaseFile.self)
        return file.docket.count { $0.act == act } == 1
    }
}
