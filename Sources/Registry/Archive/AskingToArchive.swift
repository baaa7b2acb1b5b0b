import Filings
import Law

extension RegistryTransaction {
    /// The case has ended: its file waits for the archive; asked once, however often it is said.
    func askToArchive(_ filing: FilingRecord, as id: MatterID, by account: AccountID, now: Instant) throws {
        let number = filing.stage.registration?.number.description ?? ""
        let waiting = MatterRecord(
            id: id,
            filing: filing.id,
            court: filing.court,
            kind: .archiving,
            content: DecisionContent(ground: "", facts: "", direction: number),
            by: account,
            at: now
        )
        _ = try matters.add(waiting)
    }
}
