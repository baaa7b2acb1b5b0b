import Filings
import Law

extension RegistryTransaction {
    /// Notes what a division head and a supervisor look at, with the act itself.
    func oversee(_ kind: OversightRecord.Kind, _ filing: FilingRecord, on now: Instant, detail: String) throws {
        try oversight.add(
            OversightRecord(kind, court: filing.court, day: CourtDate(now), filing: filing.id, detail: detail)
        )
    }
}
