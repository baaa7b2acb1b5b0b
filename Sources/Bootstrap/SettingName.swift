/// Every setting there is; its raw value is what stands in `settings.json` and, in other letters, in the environment.
enum SettingName: String, CaseIterable, Sendable {
    case data, database, resources, host, port, publicURL, messages, mailServer, mailFrom, mailTrust, mailBounces,
        demonstration, trustedProxies
    case databasePooling, databaseConnections, databaseWaitSeconds, databaseStatementSeconds, databaseLockSeconds
    case certificate, certificateKey, logLevel
    case claimMinutes, signInHours, signInIdleMinutes, codesPerHour, outboxLeaseSeconds
    case documentBytes, filingBytes, takesUnconfirmed
    case correctionDays, leastCorrectionDays, mostCorrectionDays, clerksIssueCorrections, handOverWaitsForPayment,
        mediatesAfterRegistrationFrom, manyLoans, feeBases, webhooksReachInside

    /// What may hold a password, and is never shown.
    var isSecret: Bool { self == .database || self == .mailServer }

    /// The setting somebody who typed this most likely meant; nil if it is like none.
    static func nearest(to typed: String) -> SettingName? {
        let distances = allCases.map { ($0, distance(typed.lowercased(), $0.rawValue.lowercased())) }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(2, typed.count / 3) else { return nil }
        return best.0
    }

    /// How many characters must be put in, taken out or changed.
    private static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (line, character) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, against) in other.enumerated() {
                let changed = diagonal + (character == against ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
