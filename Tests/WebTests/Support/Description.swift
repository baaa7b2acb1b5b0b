import Foundation
import HTTPTypes
import Testing
import Web

/// The API's description, and whether an answer is as it says.
struct Description: @unchecked Sendable {
    // JSON as Foundation reads it is not Sendable; it is read once and never changed.
    private let document: [String: Any]

    static let shared = Description()

    private init() {
        let data = FileManager.default.contents(atPath: Repository.resources + "/api/openapi.json") ?? Data()
        document = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    }

    /// Operation identifiers by "GET /filings/{filing}".
    var operations: [String: String] {
        var operations: [String: String] = [:]
        for (path, item) in document["paths"] as? [String: [String: Any]] ?? [:] {
            for (method, operation) in item {
                operations["\(method.uppercased()) \(path)"] = (operation as? [String: Any])?["operationId"] as? String
            }
        }
        return operations
    }

    /// What is wrong with an answer, in words; empty if it is as described.
    func faults(in answer: Answer, to method: String, _ path: String) -> [String] {
        let address = String(path.prefix { $0 != "?" })
        guard let route = Routes.api.first(where: { $0.method.rawValue == method && $0.fits(address) }) else {
            return []
        }
        let template = String(route.path.dropFirst("/api/v1".count))
        let item = (document["paths"] as? [String: Any])?[template] as? [String: Any]
        let operation = item?[method.lowercased()] as? [String: Any]
        let responses = operation?["responses"] as? [String: Any]
        guard let response = responses?["\(answer.status)"].map(resolved) as? [String: Any] else {
            return ["\(method) \(template) answers \(answer.status), which is not described: \(answer.text)"]
        }
        let type = answer.header("Content-Type").map { String($0.prefix { $0 != ";" }) }
        guard let content = response["content"] as? [String: Any], let type else { return [] }
        guard let media = content[type] as? [String: Any] else {
            return answer.status == 206 ? [] : ["\(method) \(template) answers \(type), which is not described"]
        }
        guard type.hasSuffix("json"), let schema = media["schema"],
            let value = try? JSONSerialization.jsonObject(with: Data(answer.body))
        else { return [] }
        return faults(in: value, by: schema, at: "\(method) \(template) \(answer.status)")
    }

    private func resolved(_ value: Any) -> Any {
        guard let object = value as? [String: Any], let reference = object["$ref"] as? String else { return value }
        var place: Any = document
        for step in reference.dropFirst(2).split(separator: "/") {
            place = (place as? [String: Any])?[String(step)] ?? [String: Any]()
        }
        return resolved(place)
    }

    /// As much of JSON Schema as the description uses.
    ///
    /// Names that are not described are faults too.
    private func faults(in value: Any, by schema: Any, at place: String) -> [String] {
        guard let schema = resolved(schema) as? [String: Any] else { return ["\(place): no schema"] }
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any] else { return ["\(place): not an object"] }
            let properties = schema["properties"] as? [String: Any] ?? [:]
            let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
            var faults = missing.map { "\(place): \($0) is missing" }
            for (name, value) in object {
                if let property = properties[name] {
                    faults += self.faults(in: value, by: property, at: "\(place)/\(name)")
                } else if let more = schema["additionalProperties"] as? [String: Any] {
                    faults += self.faults(in: value, by: more, at: "\(place)/\(name)")
                } else if !properties.isEmpty {
                    faults.append("\(place): \(name) is not described")
                }
            }
            return faults
        case "array":
            guard let list = value as? [Any] else { return ["\(place): not an array"] }
            return list.enumerated().flatMap { faults(in: $1, by: schema["items"] ?? [:], at: "\(place)/\($0)") }
        case "string":
            guard let text = value as? String else { return ["\(place): not a string"] }
            if let allowed = schema["enum"] as? [String], !allowed.contains(text) { return ["\(place): \(text)"] }
            return []
        case "integer": return value is Int ? [] : ["\(place): not an integer"]
        case "boolean": return value is Bool ? [] : ["\(place): not a boolean"]
        default: return []
        }
    }
}
