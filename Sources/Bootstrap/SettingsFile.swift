import Foundation

/// What stands in `settings.json`, as `{"dengwen": {"port": 9000, "messages": "simulated"}}`: known, or refused.
struct SettingsFile: Sendable {
    let values: [SettingName: String]

    /// Where there is none, nothing is set.
    /// - Throws: ``SettingsProblem``.
    static func read(_ path: String) throws(SettingsProblem) -> SettingsFile {
        guard FileManager.default.fileExists(atPath: path) else { return SettingsFile(values: [:]) }
        guard let data = FileManager.default.contents(atPath: path),
            let groups = try? JSONDecoder().decode([String: Group].self, from: data)
        else { throw .unreadableFile(path) }
        return try SettingsFile(groups)
    }

    private init(values: [SettingName: String]) {
        self.values = values
    }

    private init(_ groups: [String: Group]) throws(SettingsProblem) {
        var values: [SettingName: String] = [:]
        for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
            guard name == "dengwen", case .settings(let settings) = group else { throw .settingOutside(name) }
            for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
                guard let setting = SettingName(rawValue: name) else {
                    throw .unknownSetting(name, nearest: SettingName.nearest(to: name)?.rawValue)
                }
                guard setting != .data else { throw .dataInFile }
                guard case .text(let text) = value else { throw .notOneValue(name) }
                values[setting] = text
            }
        }
        self.values = values
    }

    private enum Group: Decodable {
        case settings([String: Value])
        case other

        init(from decoder: any Decoder) throws {
            let settings = try? decoder.singleValueContainer().decode([String: Value].self)
            self = settings.map { .settings($0) } ?? .other
        }
    }

    private enum Value: Decodable {
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let isSo = try? container.decode(Bool.self) {
                self = .text(isSo ? "true" : "false")
            } else if let number = try? container.decode(Int.self) {
                self = .text("\(number)")
            } else if let number = try? container.decode(Double.self) {
                // Not a whole number: refused where a number is wanted, with the setting's name.
                self = .text("\(number)")
            } else {
                self = .other
            }
        }
    }
}
