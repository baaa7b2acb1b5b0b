import Filings
import Forms
import Registry

extension CheckFiling {
    /// No submission without its documents and its receipt.
    func submissionProblems() -> [CheckProblem] {
        var problems: [CheckProblem] = []
        for submission in submissions {
            for id in submission.documents where documents[id]?.state != .submitted {
                problems.append(problem(.submissionDocumentMissing, id.description))
            }
            if receipts.count(where: { $0.submission == submission.id }) != 1 {
                problems.append(problem(.receiptMissing, submission.id.description))
            }
        }
        return problems
    }

    /// What a receipt promises is there, byte for byte and answer for answer.
    func receiptProblems() -> [CheckProblem] {
        receipts.flatMap { receipt -> [CheckProblem] in
            var problems: [CheckProblem] = []
            for line in receipt.lines {
                guard let document = documents[line.document] else {
                    problems.append(problem(.receiptDocumentMissing, "\(receipt.number)/\(line.document)"))
                    continue
                }
                if !line.describes(document) {
                    problems.append(problem(.receiptDiffers, "\(receipt.number)/\(line.document)"))
                }
            }
            guard let submission = submissions.first(where: { $0.id == receipt.submission }) else {
                return problems + [problem(.submissionMissing, receipt.number)]
            }
            if submission.documents != receipt.lines.map(\.document) {
                problems.append(problem(.receiptDiffers, receipt.number))
            }
            if submission.answers.sha256 != receipt.answersSHA256 {
                problems.append(problem(.receiptAnswersDiffer, receipt.number))
            }
            return problems
        }
    }
}

extension ReceiptRecord.Line {
    fileprivate func describes(_ record: DocumentRecord) -> Bool {
        sha256 == record.sha256 && bytes == record.bytes && pages == record.pages && role == record.role
            && title == record.title
    }
}
