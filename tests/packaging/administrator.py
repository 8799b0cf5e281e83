#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""administrator.py PROGRAMS SOKETI: docs/administrators.md, followed to the letter.

A clinic behind nginx with a certificate of a private authority, soketi for the live connection, and a proxy on the way to
it; the desk knows nothing but the organisation's policy. What is run and written is taken from the page's own examples:
only names, ports and paths are those of this test. PROGRAMS: the folder with clinicbell and clinicbell-demo-server. Runs
as root, on a desktop with a keyring (tests/support/desktop.sh --keyring); ends with 77 where it cannot be run.
"""

import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

from administratorsclinic import (EMAIL, ENVIRONMENT, PAGE, PATIENCE, PATIENT, Clinic, eventually, example,
                                  make_certificates, page_command, placed)

PASSWORD = "clinic-demo\n"
WAY = {"dns", "tcp", "proxy", "tls", "clock", "rest", "sign-in", "socket", "channels"}
BEHIND_THE_PROXY = {"dns", "tcp"}  # which the proxy does for the desk


class Desk:
    """One desk under the organisation's policy, and nothing else."""

    def __init__(self, clinic, name, ca_file):
        self.clinic, self.name = clinic, name
        self.program = clinic.programs / "clinicbell"
        self.profile = clinic.folder / name
        self.policy = clinic.folder / f"{name}-policy.json"
        self.policy.write_text(self.policy_of_the_page(ca_file), encoding="utf-8")
        self.environment = {"CLINICBELL_POLICY": str(self.policy)}

    def policy_of_the_page(self, ca_file):
        """Its example, with the proxy that it tells of beside."""
        setting = "`proxy`: `http://proxy.example:3128`"
        assert setting in PAGE, f"the page no longer says {setting}"
        proxy = f'"proxy": "http://127.0.0.1:{self.clinic.proxy}"'
        return placed(example('"ca_file"'), {"https://clinic.example": self.clinic.server,
                                             "/etc/clinicbell/clinic-ca.pem": ca_file,
                                             '"fixed": {': f'"fixed": {{\n    {proxy},'})

    def ask(self, *words, given=""):
        return subprocess.run([self.program, "--profile", self.profile, *words], input=given, text=True,
                              capture_output=True, timeout=60, env=ENVIRONMENT | self.environment, check=False)

    def told(self, *words):
        answer = self.ask(*words, "--json")
        assert answer.stdout, f"clinicbell {' '.join(words)} ends with {answer.returncode}: {answer.stderr}"
        return json.loads(answer.stdout)

    def follow(self, beginning, *more, given=""):
        """What the page has one type that begins so, word for word, has to succeed and to say what it says there."""
        command, says = page_command(beginning)
        account = {"https://clinic.example": self.clinic.server, "desk@clinic.example": EMAIL}
        words = shlex.split(placed(command, account if "--email" in command else {}))[1:]
        answer = self.ask(*words, *more, given=given)
        assert answer.returncode == 0, f"“{command}” ends with {answer.returncode}: {answer.stderr or answer.stdout}".strip()
        for text in says:
            assert text in answer.stdout, f"“{command}” does not say {text}: {answer.stdout}"
        return answer.stdout

    def run(self, *options):
        process = self.clinic.start(self.name, [self.program, "--profile", self.profile, "--headless", *options],
                                    self.environment)
        eventually(f"{self.name} answers", lambda: self.ask("status").returncode == 0)
        return process

    def quit(self, process):
        self.ask("quit")
        process.wait(PATIENCE)

    def is_live(self):
        eventually(f"{self.name} is live", lambda: self.told("status")["connection"] == "live")

    def sign_in_at(self, server):
        return self.ask("sign-in", "--server", server, "--email", EMAIL, "--password-stdin", given=PASSWORD)


def all_of_the_way_is_good(report):
    """Each check between the desk and the clinic, but for those that are the proxy's to make."""
    checks = {each["check"]: each for each in report["checks"] if each["check"] in WAY}
    assert set(checks) == WAY, f"the doctor leaves out {WAY - set(checks)}"
    for name, each in checks.items():
        wanted = ("not-checked", "through-proxy") if name in BEHIND_THE_PROXY else ("good", "fine")
        assert (each["outcome"], each["finding"]) == wanted, f"{name}: {each['outcome']}: {each['text']}"


def a_mistake_in_the_policy_has_its_line(desk):
    draft = placed(desk.policy.read_text(encoding="utf-8"), {'"lock_after_minutes": 10': '"lock_after_minutes": -1'})
    line = draft[:draft.index("lock_after_minutes")].count("\n") + 1
    file = desk.clinic.folder / "draft.json"
    file.write_text(draft, encoding="utf-8")
    checked = desk.ask("policy", "check", file)
    assert checked.returncode == 1 and f"draft.json, line {line}: " in checked.stderr, checked.stderr


def the_roll_out_is_checked(desk):
    """As the page's last step has it, before ClinicBell runs and after."""
    desk.follow("clinicbell policy check")
    all_of_the_way_is_good(json.loads(desk.follow("clinicbell doctor --server", "--json", given=PASSWORD)))
    process = desk.run()
    desk.follow("clinicbell sign-in", given=PASSWORD)
    desk.is_live()
    desk.follow("clinicbell status --json")
    # No command of the page: this desktop has no pop-ups, and then its exit code is 1.
    all_of_the_way_is_good(desk.told("doctor"))
    return process


def a_notification_comes_live(clinic, desk):
    began = time.monotonic()
    sent = clinic.notify()
    eventually("the notification is in the list", lambda: sent in [row["id"] for row in desk.told("list")],
               began + 2 - time.monotonic())
    print(f"the notification came in {time.monotonic() - began:.2f} s")
    steps = [each["step"] for each in desk.told("why", sent)]
    assert "came-live" in steps, f"the notification came, but not live: {steps}"
    eventually("nginx has carried what the application published",
               lambda: re.search(r'"POST /apps/clinic/events\?\S+ HTTP/1.1" 200 ', clinic.log("access")))


def the_report_for_support_names_nobody(desk):
    file = desk.clinic.folder / "report.json"
    written = desk.ask("support-bundle", file)
    assert written.returncode == 0, written.stderr
    report = file.read_text(encoding="utf-8")
    assert '"checks"' in report and PATIENT not in report and EMAIL not in report, "somebody's name is in the report"


def the_server_is_the_organisations(desk, process):
    """Nor is a new sign-in wanted after a restart."""
    refused = [desk.sign_in_at("https://other.example"), desk.ask("doctor", "--server", "https://other.example")]
    desk.quit(process)
    refused += [desk.ask("--headless", *option) for option in (("--proxy", "none"), ("--ca", "none"))]
    for each in refused:
        assert each.returncode == 1 and "Your organisation has set this" in each.stderr, f"{each.args}: {each.stderr}"
    process = desk.run("--server", "https://other.example")
    desk.is_live()
    server = desk.told("status")["server"]
    assert server == desk.clinic.server, f"--server has led to {server}"
    return process


def another_authority_is_not_enough(clinic):
    """Else the way might be good without the policy's."""
    stranger = Desk(clinic, "stranger", make_certificates(clinic.folder / "strangers"))
    process = stranger.run()
    refused = stranger.sign_in_at(clinic.server)
    assert refused.returncode == 1 and "does not know who issued it" in refused.stderr, refused.stderr
    report = stranger.told("doctor", "--server", clinic.server)
    tls = next(each for each in report["checks"] if each["check"] == "tls")
    assert tls["error"] == "certificate-unknown-issuer", f"the doctor says of a stranger's authority: {tls}"
    assert report["first"] == "tls" and tls["mender_text"], "the doctor does not say who can mend it"
    stranger.quit(process)


def the_live_connection_hangs_on_the_proxy(clinic, desk, proxy):
    """It noted each connection when it began; nginx notes the live one when it ends."""
    assert 'Established connection to host "clinic.example"' in clinic.log("proxy"), "the proxy let nothing through"

    def ended():
        return len(re.findall(r'"GET /app/clinic-key\?\S+ HTTP/1.1" 101 ', clinic.log("access")))

    before = ended()
    proxy.terminate()
    proxy.wait(PATIENCE)
    eventually("the desk misses the proxy",
               lambda: (desk.told("status")["last_error"] or {}).get("code") == "proxy-unreachable")
    assert desk.told("status")["connection"] != "live", "the desk is live without the proxy"
    eventually("nginx has noted the end of the live connection", lambda: ended() > before)


def follow_the_page(clinic):
    clinic.open()
    proxy = clinic.start_proxy()
    desk = Desk(clinic, "desk", clinic.ca_file)
    a_mistake_in_the_policy_has_its_line(desk)
    process = the_roll_out_is_checked(desk)
    a_notification_comes_live(clinic, desk)
    the_report_for_support_names_nobody(desk)
    process = the_server_is_the_organisations(desk, process)
    another_authority_is_not_enough(clinic)
    the_live_connection_hangs_on_the_proxy(clinic, desk, proxy)
    desk.quit(process)


def why_not():
    """What keeps this computer from running it, or nothing."""
    if os.geteuid() != 0:
        return "a policy is taken from root alone, and this is another user"
    if os.path.exists("/etc/clinicbell/policy.json"):
        return "this computer has a policy of its own"
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode != 0:
        return "nothing may be mounted here"
    return None


def main():
    reason = why_not()
    if reason:
        print(f"skipped: {reason}")
        sys.exit(77)
    programs, soketi = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="administrator-") as folder:
        clinic = Clinic(programs, soketi, pathlib.Path(folder))
        try:
            follow_the_page(clinic)
        except Exception:
            for name in ("soketi", "application", "nginx", "access", "proxy", "desk", "stranger"):
                print(f"== {name}\n{clinic.log(name)[-2000:]}", file=sys.stderr)
            raise
        finally:
            clinic.end()


main()
