package import Filings
package import Law

// How a verb finds a filing: known and allowed, or "not found".

extension RegistryTransaction {
    /// The filing, if this caller may do `wish` with it.
    package func filing(_ id: FilingID, for caller: Caller, to wish: AccessPolicy.Wish) throws -> FilingRecord {
        guard let filing = try filings.find(id) else { throw Refusal(.notFound) }
        let answer = AccessPolicy.decide(
            wish,
            by: caller.viewer,
            owner: filing.owner,
            court: filing.court,
            stage: filing.stage.name,
            mediator: filing.mediatorNow,
            helper: filing.helper
        )
        guard answer == .allowed else { throw Refusal(.notFound) }
        return filing
    }

    /// The filing, if the lifecycle permits this caller this action now.
    package func filing(_ id: FilingID, for caller: Caller, doing action: Action, now: Instant) throws -> FilingRecord {
        let filing = try filing(id, for: caller, to: .see)
        try permit(action, on: filing, by: caller, now: now)
        return filing
    }

    /// Says nothing if the lifecycle permits this caller this action now.
    package func permit(_ action: Action, on filing: FilingRecord, by caller: Caller, now: Instant) throws {
        do throws(LifecycleRefusal) {
            try filing.permit(action, by: caller, on: CourtDate(now))
        } catch {
            throw Refusal(error)
        }
    }

    /// Writes a filing that was read in this transaction and says so if somebody else was first.
    package func put(_ filing: FilingRecord) throws {
        guard try filings.update(filing.withoutLostMediation, ifVersion: filing.version) else {
            throw Refusal(.changedMeanwhile)
        }
    }
}

extension FilingRecord {
    /// A mediation ends with the stage it belongs to; one that was settled has led to it.
    fileprivate var withoutLostMediation: FilingRecord {
        guard mediation.isUnderWay, !isMediating else { return self }
        if case .settled = mediation { return self }
        var filing = self
        filing.mediation = .ended(MediationEnding(reason: .overtaken, at: updatedAt, consent: mediation.consent))
        return filing
    }

    /// Says nothing if the lifecycle permits this caller this action on that day.
    func permit(_ action: Action, by caller: Caller, on today: CourtDate) throws(LifecycleRefusal) {
        _ = try Lifecycle.permit(
            action,
            in: stage.name,
            by: caller.viewer.actors(owner: owner, court: court).union(
                isHelped(by: caller) || (action == .write && caller.principals.contains(owner)) ? [.filer] : []
            ),
            kind: kind,
            circumstances: circumstances(on: today)
        )
    }

    package func permits(_ action: Action, by caller: Caller, on today: CourtDate) -> Bool {
        (try? permit(action, by: caller, on: today)) != nil
    }

    package func circumstances(on today: CourtDate) -> Circumstances {
        var circumstances = Circumstances()
        if case .received(let received) = stage {
            // While mediation goes on in the older order the review waits for its end.
            circumstances.reviewPeriodEnded = !isMediating && received.deadline.lastDay < today
        }
        if case .awaitingCorrection = stage, let deadline = stage.runningDeadline {
            circumstances.correctionPeriodEnded = deadline.lastDay < today
        }
        if let turnedAway = stage.turnedAway { circumstances.filerInsists = turnedAway.insistence != .none }
        if case .waiverPending = fee { circumstances.feeWaiverPending = true }
        return circumstances
    }
}
