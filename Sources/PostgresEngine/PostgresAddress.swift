import CLibPQ
import SQLEngine

/// Where a database is and how to get in: `postgres://user:password@host/name?sslmode=verify-full`.
///
/// Whatever libpq understands in an address passes through, TLS included; what the address does not say comes from
/// libpq's environment and password file.
package struct PostgresAddress: Sendable {
    /// With the password: never printed, never logged.
    let url: String
    private let password: String?

    /// - Throws: `.cannotOpen` if it is no address; libpq's own words are left out, since they quote the password.
    package init(_ url: String) throws {
        guard Self.isAddress(url), let options = PQconninfoParse(url, nil) else {
            throw DatabaseProblem(.cannotOpen, detail: "the address of the database cannot be understood")
        }
        defer { PQconninfoFree(options) }
        self.url = url
        password = Self.value("password", in: options)
    }

    /// Whether a setting names a PostgreSQL database at all.
    package static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    /// Host and database, for people: no user, no password.
    package var place: String {
        guard let options = PQconninfoParse(url, nil) else { return "postgres" }
        defer { PQconninfoFree(options) }
        let host = Self.value("host", in: options) ?? Self.value("hostaddr", in: options) ?? ""
        let port = Self.value("port", in: options).map { ":\($0)" } ?? ""
        return "\(host)\(port)/\(Self.value("dbname", in: options) ?? "")"
    }

    /// libpq's words about a connection that did not come about, without the password.
    func cleaned(_ words: String) -> String {
        let line = words.split(separator: "\n").joined(separator: "; ")
        guard let password, !password.isEmpty else { return line }
        return line.replacing(password, with: "…")
    }

    private static func value(_ name: String, in options: UnsafeMutablePointer<PQconninfoOption>) -> String? {
        var option = options
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == name { return option.pointee.val.map { String(cString: $0) } }
            option += 1
        }
        return nil
    }
}
