import Filings
import Forms
import Interchange
import Law
import Registry

extension BatchModel {
    init(_ batch: BatchRecord, counts: [BatchRow.State: Int]) {
        self.init(
            id: batch.id.description,
            name: batch.name,
            court: batch.court,
            form: batch.form,
            cause: batch.cause,
            template: batch.template.description,
            createdAt: batch.createdAt.rfc3339,
            rows: batch.rows,
            counts: Counts(
                waiting: counts[.waiting, default: 0],
                incomplete: counts[.incomplete, default: 0],
                ready: counts[.ready, default: 0],
                signed: counts[.signed, default: 0],
                submitted: counts[.submitted, default: 0]
            )
        )
    }
}

extension BatchRowModel {
    init(_ line: ViewBatch.Line, in language: Language) {
        self.init(
            row: line.row.number,
            state: line.row.state.rawValue,
            filing: line.filing?.id.description,
            reference: line.filing?.reference,
            stage: line.filing?.stage.name.rawValue,
            problem: line.row.problem,
            findings: line.findings.map {
                Finding(pointer: $0.path.pointer, code: $0.code.rawValue, sentence: $0.sentence.in(language))
            }
        )
    }
}
