package import Filings
package import HTTPTypes
import Registry

/// One line of the URL map.
package struct Route: Hashable, Sendable {
    package let name: Name
    package let method: HTTPRequest.Method
    /// With parameters in braces.
    package let path: String
    package let admits: Admission

    package init(_ name: Name, _ method: HTTPRequest.Method, _ path: String, _ admits: Admission) {
        self.name = name
        self.method = method
        self.path = path
        self.admits = admits
    }

    /// Who is let through.
    ///
    /// The gate looks at the sign-in and at roles; what someone is to a filing, the verb looks at again.
    package enum Admission: Hashable, Sendable {
        case everyone
        case signedIn
        /// Whose filing it is. For anyone who may not know of it, it does not exist.
        case owner
        /// Whose batch it is; for anybody else it does not exist.
        case batchOwner
        /// The owner, and those of its court who read filings.
        case reader
        /// Those of the filing's court who review filings.
        case desk
        /// Those of the filing's court who sign rulings.
        case bench
        /// Those of the filing's court who receive cases for trial.
        case trial
        /// Those of the filing's court who keep the archive.
        case archive
        /// Those of the filing's court who review filings, and whoever mediates it.
        case mediation
        /// Who holds one of these roles: in the court of the address, or anywhere if it names none.
        case roles(Set<Role>)

        package var needsSignIn: Bool { self != .everyone }
    }

    /// The roles that review filings.
    package static let desk: Set<Role> = [.clerk, .filingJudge, .divisionHead]

    /// The roles that look at how a court works.
    package static let oversight: Set<Role> = ViewOverview.roles

    /// The roles that sign rulings.
    package static let bench: Set<Role> = [.filingJudge, .divisionHead]

    package var isAPI: Bool { path.hasPrefix("/api/") }

    /// Whether the method changes nothing (RFC 9110 § 9.2.1).
    package var isSafe: Bool { method == .get || method == .head }

    /// Whether an address fits the path, whatever the method.
    package func fits(_ address: String) -> Bool {
        let pattern = path.split(separator: "/")
        let pieces = address.split(separator: "/")
        for (index, part) in pattern.enumerated() {
            if part == "**" { return pieces.count > index }
            guard index < pieces.count, part.hasPrefix("{") || part == pieces[index] else { return false }
        }
        return pattern.count == pieces.count
    }
}
