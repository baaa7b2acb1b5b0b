package import Configuration
import Foundation
import Law
package import Mail
package import Registry

/// How an installation runs.
///
/// By flag, then environment (`DENGWEN_…`), then `settings.json` in the data folder, then default. Every setting is
/// listed in Docs/Operations.md.
package struct Settings: Sendable {
    /// Where everything lies that must not be lost.
    package var dataFolder: String
    package var database: DatabaseChoice
    /// Forms, templates, static files, messages.
    package var resourcesFolder: String
    package var host: String
    package var port: Int
    /// The address people see, as "https://court.example"; decides secure cookies and links on papers.
    package var publicURL: String
    /// Which way messages go out.
    package var messages: MessageChoice
    /// Where mail that comes back is delivered; nil where nobody looks.
    package var bounces: BounceBox?
    package var isDemonstration: Bool
    /// Whether platforms are called at addresses inside the network, and without encryption: for trying out.
    package var webhooksReachInside: Bool
    /// How many proxies before the server are believed when they say where a request came from.
    package var trustedProxies: Int
    /// Nil where a proxy encrypts.
    package var encryption: Encryption?
    package var logLevel: String
    package var policy: OfficePolicy

    package var isSecure: Bool { publicURL.lowercased().hasPrefix("https://") }

    package static func load(flags: [String: String]) async throws -> Settings {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (name, value) in flags {
            values[AbsoluteConfigKey(["dengwen"] + name.split(separator: ".").map(String.init))] =
                ConfigValue(.string(value), isSecret: name == "database")
        }
        let flagged = InMemoryProvider(name: "flags", values: values)
        let environment = EnvironmentVariablesProvider()
        let early = ConfigReader(providers: [flagged, environment]).scoped(to: "dengwen")
        let folder = early.string(forKey: "data", default: ".dengwen")
        let file = try SettingsFile.read("\(folder)/settings.json")
        let kept = InMemoryProvider(
            name: "settings.json",
            values: Dictionary(
                uniqueKeysWithValues: file.values.map { name, text in
                    (
                        AbsoluteConfigKey(["dengwen", name.rawValue]),
                        ConfigValue(.string(text), isSecret: name.isSecret)
                    )
                }
            )
        )
        return try Settings(
            ConfigReader(providers: [flagged, environment, kept]).scoped(to: "dengwen"),
            dataFolder: folder
        )
    }

    private init(_ reader: ConfigReader, dataFolder: String) throws {
        func text(_ name: SettingName) -> String? {
            reader.string(forKey: ConfigKey([name.rawValue]), isSecret: name.isSecret)
        }
        func number(_ name: SettingName, _ preset: Int) throws -> Int {
            guard let text = text(name) else { return preset }
            guard let number = Int(text), number >= 0 else { throw SettingsProblem.notANumber(name.rawValue) }
            return number
        }
        func flag(_ name: SettingName, _ preset: Bool) throws -> Bool {
            guard let text = text(name) else { return preset }
            guard let value = ["true": true, "yes": true, "1": true, "false": false, "no": false, "0": false][text]
            else {
                throw SettingsProblem.notYesOrNo(name.rawValue)
            }
            return value
        }
        func day(_ name: SettingName, _ preset: CourtDate) throws -> CourtDate {
            guard let text = text(name) else { return preset }
            guard let day = CourtDate(text) else { throw SettingsProblem.notADay(name.rawValue) }
            return day
        }
        // Absolute, because child processes are told paths inside it.
        self.dataFolder = URL(fileURLWithPath: dataFolder).standardizedFileURL.path
        database = try DatabaseChoice(
            text(.database) ?? "sqlite",
            pooling: text(.databasePooling) ?? "session",
            connections: try number(.databaseConnections, 10),
            waitSeconds: try number(.databaseWaitSeconds, 5),
            statementSeconds: try number(.databaseStatementSeconds, 30),
            lockSeconds: try number(.databaseLockSeconds, 5)
        )
        resourcesFolder = try text(.resources) ?? ResourcesFolder.find()
        host = text(.host) ?? "127.0.0.1"
        port = try number(.port, 8080)
        guard port <= 65_535 else { throw SettingsProblem.notAPort }
        switch (text(.certificate), text(.certificateKey)) {
        case (nil, nil): encryption = nil
        case (let certificate?, let key?): encryption = Encryption(certificate: certificate, key: key)
        default: throw SettingsProblem.halfACertificate
        }
        let scheme = encryption == nil ? "http" : "https"
        publicURL = text(.publicURL) ?? "\(scheme)://\(host):\(port)"
        messages = try MessageChoice(
            text(.messages) ?? "none",
            server: text(.mailServer),
            from: text(.mailFrom),
            trusting: text(.mailTrust)
        )
        bounces = try text(.mailBounces).map { path throws(SettingsProblem) in
            do { return try BounceBox(path) } catch { throw .notAMaildir(path) }
        }
        trustedProxies = try number(.trustedProxies, 0)
        isDemonstration = try flag(.demonstration, false)
        webhooksReachInside = try flag(.webhooksReachInside, false)
        logLevel = text(.logLevel) ?? "info"
        guard Logs.levels.contains(logLevel) else { throw SettingsProblem.unknownLevel(logLevel) }
        policy = OfficePolicy()
        policy.claimMinutes = try number(.claimMinutes, policy.claimMinutes)
        policy.signInHours = try number(.signInHours, policy.signInHours)
        policy.signInIdleMinutes = try number(.signInIdleMinutes, policy.signInIdleMinutes)
        policy.codesPerHour = try number(.codesPerHour, policy.codesPerHour)
        policy.outboxLeaseSeconds = try number(.outboxLeaseSeconds, policy.outboxLeaseSeconds)
        policy.documentBytes = try number(.documentBytes, policy.documentBytes)
        policy.filingBytes = try number(.filingBytes, policy.filingBytes)
        policy.correctionDays = try number(.correctionDays, policy.correctionDays)
        policy.leastCorrectionDays = try number(.leastCorrectionDays, policy.leastCorrectionDays)
        policy.mostCorrectionDays = try number(.mostCorrectionDays, policy.mostCorrectionDays)
        policy.handOverWaitsForPayment = try flag(.handOverWaitsForPayment, policy.handOverWaitsForPayment)
        policy.manyLoans = try number(.manyLoans, policy.manyLoans)
        if let file = text(.feeBases) { policy.feeBases = try FeeBasesFile.read(file) }
        policy.mediatesAfterRegistrationFrom =
            try day(.mediatesAfterRegistrationFrom, policy.mediatesAfterRegistrationFrom)
        policy.clerksIssueCorrections = try flag(.clerksIssueCorrections, policy.clerksIssueCorrections)
        policy.reachesTelephones = messages.reachesTelephones
        policy.publicURL = publicURL
        policy.takesFilingsBeforeIdentityIsConfirmed =
            try flag(.takesUnconfirmed, policy.takesFilingsBeforeIdentityIsConfirmed)
        // Cookies that may travel in clear, and no word to browsers to stay: nobody asks for that with a certificate in hand.
        guard encryption == nil || isSecure else { throw SettingsProblem.publicURLInClear(publicURL) }
    }
}

/// A setting that cannot be understood.
package enum SettingsProblem: Error, CustomStringConvertible {
    case notANumber(String)
    case notYesOrNo(String)
    case notADay(String)
    case notFeeBases(String, why: String)
    case noResources([String])
    case unknownGateway(String)
    case mailServerMissing
    case mailFromMissing
    case notAMailServer
    case mailInClear
    case notAMaildir(String)
    case halfACertificate
    case publicURLInClear(String)
    case unreadableFile(String)
    case unknownSetting(String, nearest: String?)
    case settingOutside(String)
    case notOneValue(String)
    case dataInFile
    case notAPort
    case unknownLevel(String)
    case notADatabase
    case notAStore
    case notAPooling(String)

    package var description: String {
        switch self {
        case .notANumber(let key): "The setting \(key) must be a whole number, 0 or more."
        case .halfACertificate:
            "The settings certificate and certificateKey belong together: name both files, or neither."
        case .notFeeBases(let path, let why): "The file of the setting feeBases, \(path): \(why)."
        case .notADay(let key): "The setting \(key) must be a day, as 2025-01-01."
        case .notYesOrNo(let key): "The setting \(key) must be true or false."
        case .noResources(let tried):
            "The folder Resources was not found. Looked in: \(tried.joined(separator: ", ")). Name it with --resources."
        case .unreadableFile(let path):
            "The file of settings cannot be read as JSON: \(path). Correct it, for example: {\"dengwen\": {\"port\": \"9000\"}}"
        case .publicURLInClear(let address):
            "With a certificate the setting publicURL must begin with https://; it is \(address)."
        case .unknownSetting(let name, let nearest):
            "settings.json: there is no setting \"\(name)\"."
                + (nearest.map { " Did you mean \($0)?" } ?? "") + " Docs/Operations.md lists them all."
        case .settingOutside(let name):
            "settings.json: \"\(name)\" stands outside. Settings stand within {\"dengwen\": {…}}."
        case .notOneValue(let name):
            "settings.json: the setting \(name) must be a text, a number, true or false."
        case .dataInFile:
            "settings.json: the data folder cannot be named in a file that lies in it. Use --data or DENGWEN_DATA."
        case .notAPort: "The setting port must be from 0 to 65535."
        case .unknownLevel(let level):
            "The setting logLevel must be one of \(Logs.levels.joined(separator: ", ")); it is \"\(level)\"."
        case .notADatabase:
            """
            The setting database must be "sqlite" (a file in the data folder) or the address of a PostgreSQL database, as \
            postgres://court@db.example/dengwen?sslmode=verify-full.
            """
        case .notAStore: "A store is named sqlite:PATH or postgres://USER@HOST/DATABASE."
        case .notAPooling(let name):
            "The setting databasePooling must be session or transaction, not \(name)."
        case .unknownGateway(let name):
            """
            No way to send messages is set (messages: \(name)). A court needs one before anybody can open an account: set \
            messages to "mail", with mailServer and mailFrom. For a demonstration, where messages are shown on a page \
            instead of being sent, set it to "simulated".
            """
        case .mailServerMissing:
            "With messages set to \"mail\", name the server in mailServer, as smtps://user:password@mail.example.org:465."
        case .mailFromMissing:
            "With messages set to \"mail\", name the sender's address in mailFrom, as court@example.org."
        case .notAMailServer:
            "The setting mailServer must be an address as smtps://user:password@host:465, or smtp://… where the server offers STARTTLS."
        case .notAMaildir(let path):
            """
            The setting mailBounces must name a Maildir, a folder with new and cur in it, into which the mail server \
            delivers what is for mailFrom. There is none at \(path).
            """
        case .mailInClear:
            "Mail may go in clear (?encryption=none) only to a server on this machine: smtp://localhost:25?encryption=none."
        }
    }
}
