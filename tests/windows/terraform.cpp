// A Terraform that was recorded, for tests/windows.sh: what it tells of a plan is the file plan.jsonl beside it. Where a file `slow` is
// beside it, its plan notes that it began in the file `begun`, and comes to no end by itself.
//
// terraform.exe --stop FILE PROGRAM ARGUMENT...   starts a program in a console of its own, presses Ctrl+C there when FILE is there, and
// ends as it ends. Wine knows no Ctrl+Break.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <windows.h>

namespace
{

using Path = std::filesystem::path;
using namespace std::chrono_literals;

Path here()
{
    wchar_t name[1024] = {};
    GetModuleFileNameW(nullptr, name, 1024);
    return Path(name).parent_path();
}

int plan(const std::wstring &file)
{
    if (std::filesystem::exists(here() / L"slow")) {
        std::ofstream(here() / L"begun") << "1\n";
        std::this_thread::sleep_for(900s);
        return 2;
    }
    std::ifstream told(here() / L"plan.jsonl", std::ios::binary);
    std::cout << told.rdbuf() << std::flush;
    std::ofstream(Path(file), std::ios::binary) << "a plan\n";
    return told ? 0 : 1;
}

std::wstring quoted(const std::wstring &word)
{
    return L'"' + word + L'"';
}

int pressStop(int count, wchar_t **words)
{
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    FreeConsole();
    AllocConsole();
    std::wstring line;
    for (int i = 3; i < count; ++i)
        line += quoted(words[i]) + L' ';
    PROCESS_INFORMATION made{};
    if (!CreateProcessW(words[3], line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &start, &made))
        return 101;
    for (int waited = 0; !std::filesystem::exists(words[2]); ++waited) {
        if (waited > 12000 || WaitForSingleObject(made.hProcess, 0) == WAIT_OBJECT_0)
            return 102;
        std::this_thread::sleep_for(50ms);
    }
    SetConsoleCtrlHandler([](DWORD) { return TRUE; }, TRUE); // it comes to all in this console
    if (!GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0))
        return 103;
    DWORD exitCode = 0;
    if (WaitForSingleObject(made.hProcess, 600'000) != WAIT_OBJECT_0 || !GetExitCodeProcess(made.hProcess, &exitCode))
        return 104;
    return static_cast<int>(exitCode);
}

} // namespace

int wmain(int count, wchar_t **words)
{
    const std::wstring verb = count > 1 ? words[1] : L"";
    if (verb == L"--stop" && count > 3)
        return pressStop(count, words);
    if (verb == L"version")
        std::cout << R"({"terraform_version": "1.5.7"})" << '\n';
    const std::wstring out = L"-out=";
    for (int i = 2; verb == L"plan" && i < count; ++i) {
        if (std::wstring(words[i]).compare(0, out.size(), out) == 0)
            return plan(std::wstring(words[i]).substr(out.size()));
    }
    return verb == L"plan" ? 3 : 0;
}
