import CPango
import Foundation

/// What composing, inspecting and showing documents need from the machine.
package enum MachineNeeds {
    /// The program that looks into strangers' files, if it does not lie beside this one.
    package static var missingProgram: String? { ExaminerProgram.path == nil ? ExaminerProgram.name : nil }

    package struct Need: Sendable, Hashable {
        /// A program, or a family of fonts.
        package var name: String
        package var debianPackage: String
    }

    static let programs = [
        Need(name: "bash", debianPackage: "bash"),
        Need(name: "prlimit", debianPackage: "util-linux"),
        Need(name: "pdftoppm", debianPackage: "poppler-utils"),
        Need(name: "jpegtopnm", debianPackage: "netpbm"),
        Need(name: "pngtopam", debianPackage: "netpbm"),
        Need(name: "pnmtojpeg", debianPackage: "netpbm"),
    ]

    static let fonts = [
        Need(name: "Noto Serif CJK SC", debianPackage: "fonts-noto-cjk"),
        Need(name: "Noto Sans Mono CJK SC", debianPackage: "fonts-noto-cjk"),
        Need(name: "HanaMinA", debianPackage: "fonts-hanazono"),
        Need(name: "HanaMinB", debianPackage: "fonts-hanazono"),
    ]

    /// What is not there; to be told to the operator at start-up.
    package static func missing() -> [Need] {
        let families = fontFamilies()
        return programs.filter { !isInstalled($0.name) } + fonts.filter { !families.contains($0.name) }
    }

    private static func isInstalled(_ program: String) -> Bool {
        LimitedProcess.searchPath.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    private static func fontFamilies() -> Set<String> {
        let fontMap = FontMap()
        var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(fontMap.handle, &list, &count)
        guard let list else { return [] }
        defer { g_free(list) }
        return Set((0..<Int(count)).compactMap { pango_font_family_get_name(list[$0]).map { String(cString: $0) } })
    }
}
