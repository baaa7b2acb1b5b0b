import Registry

extension Route {
    /// What a platform must be allowed for this address.
    enum ForPlatforms: Hashable {
        /// Open to whoever comes.
        case open
        case within(PlatformScope)
        /// Only the person: whatever is not named here.
        case never
    }

    var forPlatforms: ForPlatforms {
        if Self.written.contains(name) { return .within(.write) }
        if Self.submitted.contains(name) { return .within(.submit) }
        guard isAPI else { return .never }
        switch name {
        case .apiSignOut: return .open
        case .apiCheck: return .within(.read)
        // Everything kept of a person, and whom they allow what, is theirs alone.
        case .apiExport, .apiConsents, .apiAssistants: return .never
        default: break
        }
        // What is open to whoever comes, is.
        guard admits != .everyone else { return .open }
        guard isSafe else { return .never }
        switch admits {
        case .signedIn, .owner, .batchOwner, .reader: return .within(.read)
        default: return .never
        }
    }

    private static let written: Set<Name> = [
        .apiStartFiling, .apiSaveAnswers, .apiMarkMaterials, .apiAddDocument, .apiRemoveDocument, .apiRefile,
        .apiStartBatch, .apiChangeBatch,
    ]

    private static let submitted: Set<Name> = [.apiSendSigningCode, .apiSubmit, .apiSendBatchCode, .apiSignBatch]
}
