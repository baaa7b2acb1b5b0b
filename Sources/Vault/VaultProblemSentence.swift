extension VaultProblem {
    /// What to do about it, for the person in front of the page or the machine.
    package var chinese: String {
        switch code {
        case .tooLarge: "文件超过允许的大小，请压缩或拆分后重新上传。"
        case .diskFull: "服务器存储空间已满，文件未保存，请稍后重试或联系法院。"
        case .syncFailed, .inputOutput: "服务器未能将文件写入磁盘，文件未保存，请稍后重试或联系法院。"
        case .missing: "找不到该文件。"
        case .notOpen: "上传已中断，请重新上传该文件。"
        case .invalidName: "文件地址不正确。"
        }
    }

    package var english: String {
        switch code {
        case .tooLarge: "The file is larger than allowed. Make it smaller or split it, then upload it again."
        case .diskFull: "The server has no space left and the file was not kept. Try again later, or contact the court."
        case .syncFailed, .inputOutput:
            "The server could not write the file to its disk and did not keep it. Try again later, or contact the court."
        case .missing: "There is no such file."
        case .notOpen: "The upload was interrupted. Upload the file again."
        case .invalidName: "The address of the file is not correct."
        }
    }
}
