import Documents
package import Registry

/// Examines documents with the programs of `Documents`, in child processes with limits.
package struct ChildProcessExaminer: DocumentExaminer {
    let inspector: DocumentInspector

    package init(policy: OfficePolicy) {
        var limits = DocumentLimits.standard
        limits.fileBytes = policy.documentBytes
        limits.filingBytes = policy.filingBytes
        inspector = DocumentInspector(limits: limits)
    }

    package func examine(path: String, claimedType: String?, fileName: String) async throws -> Examination {
        do throws(DocumentRefusal) {
            let found = try await inspector.inspect(path: path, claimedType: claimedType, fileName: fileName)
            return Examination(mediaType: found.mediaType.rawValue, pages: found.pages ?? 1)
        } catch {
            throw DocumentRefused(code: error.code, sentence: error.sentence)
        }
    }
}
