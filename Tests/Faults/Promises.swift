import Commands
import Foundation
import Harness
import Interchange

/// What the court has acknowledged, and whether it is still there.
actor Promises {
    private var receipts: [ReceiptModel] = []
    private var documents: [(filing: String, sha256: String)] = []

    func note(_ receipt: ReceiptModel) { receipts.append(receipt) }
    func note(document: DocumentModel, of filing: String) { note(sha256: document.sha256, of: filing) }
    func note(sha256: String, of filing: String) { documents.append((filing, sha256)) }

    var count: Int { receipts.count + documents.count }
    var receiptCount: Int { receipts.count }

    /// How many are not there any more, or not the same.
    func lost(asking filer: Filer) async throws -> Int {
        var lost = 0
        for receipt in receipts {
            let again = try? await filer.client.get("/filings/\(receipt.filing)/receipt").decoded(as: ReceiptModel.self)
            if again?.number != receipt.number || again?.documents.map(\.sha256) != receipt.documents.map(\.sha256) {
                lost += 1
            }
        }
        for (filing, sha256) in documents {
            let list = try? await filer.client.get("/filings/\(filing)/documents").decoded(
                as: PageModel<DocumentModel>.self
            )
            if list?.items.contains(where: { $0.sha256 == sha256 }) != true { lost += 1 }
        }
        return lost
    }
}

extension Filer {
    /// Files once; what the court acknowledges on the way is noted as a promise.
    /// - Returns: the receipt; nil if something went wrong, as it may.
    func file(_ document: String?, noting promises: Promises, armed: () -> Void = {}) async -> ReceiptModel? {
        guard let filing = try? await begin() else { return nil }
        armed()
        if let document {
            guard let added = try? await add(document, to: filing).decoded(as: DocumentModel.self) else { return nil }
            await promises.note(document: added, of: filing.id)
        }
        guard let code = try? await code(for: filing), !code.isEmpty,
            let receipt = try? await submit(filing, code: code)
        else { return nil }
        await promises.note(receipt)
        return receipt
    }

    /// Waits until the papers of a filing are made, as long as the server answers; bounded.
    func papersMade(of filing: String, tries: Int = 200) async -> Bool {
        for _ in 0..<tries {
            guard let answer = try? await client.get("/filings/\(filing)/papers"),
                let papers = try? answer.decoded(as: PageModel<PaperModel>.self).items
            else { return false }
            if papers.allSatisfy({ $0.sha256 != nil }) { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
