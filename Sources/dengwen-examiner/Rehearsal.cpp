#include "Rehearsal.hpp"

#include "Examine.hpp"
#include <string>

void rehearse() {
    const std::string objects[] = {
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n",
        "4 0 obj\n<< /Length 1 >>\nstream\nn\nendstream\nendobj\n",
    };
    std::string document = "%PDF-1.4\n";
    std::string table = "xref\n0 5\n0000000000 65535 f \n";
    for (const auto &object : objects) {
        const std::string digits = std::to_string(document.size());
        table += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        document += object;
    }
    const std::string start = std::to_string(document.size());
    document += table + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    examinePDF(reinterpret_cast<const unsigned char *>(document.data()), document.size());
}
