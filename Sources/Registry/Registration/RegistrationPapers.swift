import Filings
import Law

/// The papers a registration asks for, in the order in which they go out (民事诉讼法 arts 126, 128, 129; 诉讼费用交纳办法 art 20).
struct RegistrationPapers: Sendable {
    /// As many as there can be, made before the transaction: its body may run again.
    private let identifiers: [PaperID]
    private let codes: [String]
    private let tasks: [TaskID]

    private static let most = 6

    init(in office: Office) {
        identifiers = (0..<Self.most).map { _ in office.identifiers.next(PaperID.self) }
        codes = identifiers.map { _ in VerificationCode.make(from: office.secrets.token()) }
        tasks = identifiers.map { _ in office.identifiers.next(TaskID.self) }
    }

    /// The fee notice comes last; what is owed names it.
    var feeNotice: PaperID { identifiers[Self.most - 1] }

    /// What every registration brings; the fee notice comes with it where something is owed.
    static func notices(_ procedure: Procedure) -> [PaperKindCode] {
        [.acceptanceNotice, .rightsNotice] + (procedure == .smallClaims ? [.smallClaimsNotice] : [])
            + [.evidenceNotice, .responseNotice]
    }

    func ask(for registered: Registered, of filing: FilingRecord, in tx: any RegistryTransaction, now: Instant) throws {
        var kinds = Self.notices(registered.procedure).enumerated().map { ($0.offset, $0.element) }
        if filing.fee.due != nil { kinds.append((Self.most - 1, .feeNotice)) }
        for (place, kind) in kinds {
            let paper = PaperRecord(
                id: identifiers[place],
                filing: filing.id,
                kind: kind,
                language: .chinese,
                number: registered.number.description,
                verificationCode: codes[place],
                submission: registered.received.submission,
                requestedAt: now
            )
            try tx.ask(for: paper, task: tasks[place], now: now)
        }
    }
}
