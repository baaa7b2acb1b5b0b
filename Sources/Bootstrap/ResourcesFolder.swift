import Foundation

/// Finds forms, templates and static files: beside the binary, as installed, or in the folder one works in.
enum ResourcesFolder {
    static func find() throws -> String {
        let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        var candidates = [binary.appending(path: "Resources").path, binary.appending(path: "../share/dengwen").path]
        // A build folder lies some levels below the package.
        var folder = binary
        for _ in 0..<4 {
            folder = folder.deletingLastPathComponent()
            candidates.append(folder.appending(path: "Resources").path)
        }
        candidates.append(FileManager.default.currentDirectoryPath + "/Resources")
        for candidate in candidates
        where FileManager.default.fileExists(atPath: candidate + "/forms")
            && FileManager.default.fileExists(atPath: candidate + "/templates")
        {
            return URL(fileURLWithPath: candidate).standardizedFileURL.path
        }
        throw SettingsProblem.noResources(candidates)
    }
}
