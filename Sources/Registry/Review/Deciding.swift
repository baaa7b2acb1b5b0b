package import Filings
package import Law

extension RegistryTransaction {
    /// The filing as somebody of the court may decide on it: nobody has decided or taken it since it was looked at.
    ///
    /// - Throws: `decidedMeanwhile` with who, when and which number if it is a case already, `claimedByAnother`,
    ///   `changedMeanwhile`.
    func undecided(
        _ id: FilingID,
        for caller: Caller,
        doing action: (FilingRecord) -> Action,
        ifVersion: Int?,
        now: Instant
    ) throws -> FilingRecord {
        let filing = try filing(id, for: caller, to: .see)
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: filing.court) }) else {
            throw Refusal(.notAllowed)
        }
        if let decided = filing.stage.registration {
            throw Refusal(
                .decidedMeanwhile,
                facts: [
                    "by": try name(of: decided.by), "at": decided.at.rfc3339, "number": decided.number.description,
                ]
            )
        }
        if let refused = filing.stage.refusal, action(filing) != .registerAsOrdered {
            throw Refusal(
                .refusedMeanwhile,
                facts: ["by": try name(of: refused.signedBy), "at": refused.at.rfc3339]
            )
        }
        if case .withdrawn(let withdrawn) = filing.stage {
            throw Refusal(.withdrawnMeanwhile, facts: ["at": withdrawn.at.rfc3339])
        }
        if case .redirected(let redirected) = filing.stage,
            !filing.permits(action(filing), by: caller, on: CourtDate(now))
        {
            throw Refusal(
                .redirectedMeanwhile,
                facts: ["by": try name(of: redirected.by), "at": redirected.at.rfc3339]
            )
        }
        try permit(action(filing), on: filing, by: caller, now: now)
        if let claim = filing.liveClaim(at: now), claim.by != caller.account {
            throw Refusal(
                .claimedByAnother,
                facts: ["by": try name(of: claim.by), "until": claim.until.rfc3339]
            )
        }
        if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
        return filing
    }

    func name(of account: AccountID) throws -> String { try accounts.names(of: [account])[account] ?? "" }
}
