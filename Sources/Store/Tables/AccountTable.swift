import Filings
import Law
import Registry
import SQLEngine
import Secrets

struct AccountTable: AccountShelf {
    let connection: any SQLConnection
    let sealer: Sealer
    let workLeft: WorkLeft

    static let columns: SQL = """
        account.id, name_sealed, email_sealed, mobile_sealed, citizen_number_sealed, password_hash, contact_confirmed_at,
        identity_by, identity_court, identity_at, language, large_print, created_at
        """

    func add(_ account: AccountRecord) throws -> Bool {
        workLeft.changesPeople = true
        let holders = try holders(of: account)
        guard holders.allSatisfy({ !$0.isConfirmed }) else { return false }
        for holder in holders { try connection.execute("DELETE FROM account WHERE id = \(holder.id)") }
        let identity = account.identity.columns
        let (id, contact) = (account.id, account.contact.confirmedAt)
        try connection.execute(
            """
            INSERT INTO account (id, name_sealed, email_sealed, email_lookup, mobile_sealed, mobile_lookup,
                citizen_number_sealed, password_hash, contact_confirmed_at, identity_by, identity_court, identity_at,
                language, large_print, created_at)
            VALUES (\(id), \(try sealer.seal(account.name, .accountName, id)),
                \(try sealer.seal(optional: account.email, .accountEmail, id)), \(hash(email: account.email)),
                \(try sealer.seal(optional: account.mobile, .accountMobile, id)), \(hash(mobile: account.mobile)),
                \(try sealer.seal(optional: account.citizenNumber, .accountCitizenNumber, id)),
                \(account.passwordHash), \(contact), \(identity.by), \(identity.court), \(identity.at),
                \(account.language.rawValue), \(account.largePrint), \(account.createdAt))
            """
        )
        return true
    }

    func find(_ id: AccountID) throws -> AccountRecord? {
        try connection.first("SELECT \(Self.columns) FROM account WHERE id = \(id)\(connection.holdingRows)").map(
            record
        )
    }

    func find(contact: String) throws -> AccountRecord? {
        // An e-mail address has an @ and a mobile number has none: each is looked for in its own column.
        let holder: SQL =
            contact.contains("@")
            ? "email_lookup = \(hash(email: contact))" : "mobile_lookup = \(hash(mobile: contact))"
        return try connection.first("SELECT \(Self.columns) FROM account WHERE \(holder)\(connection.holdingRows)")
            .map(record)
    }

    func update(_ account: AccountRecord) throws {
        workLeft.changesPeople = true
        let identity = account.identity.columns
        let (id, contact) = (account.id, account.contact.confirmedAt)
        try connection.execute(
            """
            UPDATE account SET
                name_sealed = \(try sealer.seal(account.name, .accountName, id)),
                email_sealed = \(try sealer.seal(optional: account.email, .accountEmail, id)),
                email_lookup = \(hash(email: account.email)),
                mobile_sealed = \(try sealer.seal(optional: account.mobile, .accountMobile, id)),
                mobile_lookup = \(hash(mobile: account.mobile)),
                citizen_number_sealed = \(try sealer.seal(optional: account.citizenNumber, .accountCitizenNumber, id)),
                password_hash = \(account.passwordHash), contact_confirmed_at = \(contact),
                identity_by = \(identity.by), identity_court = \(identity.court), identity_at = \(identity.at),
                language = \(account.language.rawValue), large_print = \(account.largePrint)
            WHERE id = \(id)
            """
        )
    }

    func roles(of id: AccountID) throws -> Set<RoleHeld> {
        let rows = try connection.query("SELECT role, court FROM account_role WHERE account = \(id)")
        return Set(try rows.map { RoleHeld(try $0.named(0), in: try $0.text(1)) })
    }

    func grant(_ role: RoleHeld, to id: AccountID, by granter: AccountID?, at: Instant) throws {
        workLeft.changesPeople = true
        try connection.execute(
            """
            INSERT INTO account_role (account, court, role, granted_by, granted_at)
            VALUES (\(id), \(role.court), \(role.role.rawValue), \(granter), \(at))
            ON CONFLICT (account, court, role) DO NOTHING
            """
        )
    }

    func revoke(_ role: RoleHeld, from id: AccountID) throws {
        workLeft.changesPeople = true
        try connection.execute(
            """
            DELETE FROM account_role
            WHERE account = \(id) AND court = \(role.court) AND role = \(role.role.rawValue)
            """
        )
    }

    func holders(of role: Role, in court: String) throws -> [AccountID] {
        try connection.query(
            "SELECT account FROM account_role WHERE court = \(court) AND role = \(role.rawValue) ORDER BY account"
        ).map { try $0.identifier(0) }
    }

    func unconfirmed(after: AccountID?, limit: Int) throws -> [AccountRecord] {
        let place: SQL = after.map { "AND id > \($0)" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM account
            WHERE identity_at IS NULL AND contact_confirmed_at IS NOT NULL \(place)
                AND NOT EXISTS (SELECT 1 FROM account_role WHERE account_role.account = account.id)
            ORDER BY id LIMIT \(limit)
            """
        ).map(record)
    }

    func names(of ids: Set<AccountID>) throws -> [AccountID: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.query("SELECT id, name_sealed FROM account WHERE id IN (\(list: ids.sorted()))")
        var names: [AccountID: String] = [:]
        for row in rows {
            let id = try row.identifier(0, of: AccountID.self)
            names[id] = try sealer.open(row.blob(1), .accountName, id)
        }
        return names
    }
}

extension AccountTable {
    /// Who holds the account's e-mail address or mobile number now.
    private func holders(of account: AccountRecord) throws -> [(id: AccountID, isConfirmed: Bool)] {
        var holders: [(id: AccountID, isConfirmed: Bool)] = []
        let holds: [SQL] =
            (hash(email: account.email).map { ["email_lookup = \($0)"] } ?? [])
            + (hash(mobile: account.mobile).map { ["mobile_lookup = \($0)"] } ?? [])
        for hold in holds {
            guard let row = try connection.first("SELECT id, contact_confirmed_at FROM account WHERE \(hold)") else {
                continue
            }
            holders.append((try row.identifier(0), try row.optionalInteger(1) != nil))
        }
        return holders
    }

    private func hash(email: String?) -> [UInt8]? {
        email.map { sealer.lookup.hash($0, purpose: "account.email") }
    }

    private func hash(mobile: String?) -> [UInt8]? {
        mobile.map { sealer.lookup.hash($0, purpose: "account.mobile") }
    }

    private func record(_ row: SQLRow) throws -> AccountRecord {
        let id = try row.identifier(0, of: AccountID.self)
        return AccountRecord(
            id: id,
            name: try sealer.open(row.blob(1), .accountName, id),
            email: try sealer.open(optional: row.optionalBlob(2), .accountEmail, id),
            mobile: try sealer.open(optional: row.optionalBlob(3), .accountMobile, id),
            citizenNumber: try sealer.open(optional: row.optionalBlob(4), .accountCitizenNumber, id),
            passwordHash: try row.text(5),
            contact: try row.optionalInstant(6).map { .confirmed(at: $0) } ?? .unconfirmed,
            identity: try identity(row),
            language: try row.named(10),
            largePrint: try row.boolean(11),
            createdAt: try row.instant(12)
        )
    }

    private func identity(_ row: SQLRow) throws -> AccountRecord.Identity {
        guard let at = try row.optionalInstant(9) else { return .unconfirmed }
        return .confirmedAtCounter(by: try row.identifier(7), court: try row.text(8), at: at)
    }
}

extension AccountRecord.Contact {
    fileprivate var confirmedAt: Instant? {
        switch self {
        case .unconfirmed: nil
        case .confirmed(let at): at
        }
    }
}

extension AccountRecord.Identity {
    fileprivate var columns: (by: AccountID?, court: String?, at: Instant?) {
        switch self {
        case .unconfirmed: (nil, nil, nil)
        case .confirmedAtCounter(let by, let court, let at): (by, court, at)
        }
    }
}
