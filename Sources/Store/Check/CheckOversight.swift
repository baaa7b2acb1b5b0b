import Filings
import Law
import Registry

extension CheckFiling {
    /// What division heads and supervisors look at is what the docket and the stage say, each once.
    func oversightProblems() -> [CheckProblem] {
        var expected = docket.compactMap(overseen(by:))
        if let registered = filing.stage.registration, case .onExpiry(let days) = registered.way {
            expected += docket.filter { $0.act == .registered }.map {
                OversightRecord(
                    .registrationOnExpiry,
                    court: filing.court,
                    day: CourtDate($0.at),
                    filing: filing.id,
                    detail: "\(days)"
                )
            }
        }
        guard expected.count == overseen.count, Set(expected) == Set(overseen) else { return [problem(.oversight)] }
        return []
    }

    private func overseen(by entry: DocketEntry) -> OversightRecord? {
        let (kind, detail): (OversightRecord.Kind, String?) =
            switch entry.act {
            case .correctionRequested where entry.facts["ordinal"] != "1": (.secondNotice, entry.facts["ordinal"])
            case .refused: (.refusal, entry.facts["ground"])
            case .redirected: (.redirect, entry.facts["case"])
            default: (.refusal, nil)
            }
        return detail.map {
            OversightRecord(kind, court: filing.court, day: CourtDate(entry.at), filing: filing.id, detail: $0)
        }
    }
}
