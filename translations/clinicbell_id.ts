<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AuditCommand</name>
    <message>
        <source>Entry %1 cannot be read.</source>
        <translation>Entri %1 tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Entry %1 was changed.</source>
        <translation>Entri %1 telah diubah.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Entri %1 hilang.</translation>
    </message>
    <message>
        <source>From entry %1 on, another key was used than this computer&apos;s.</source>
        <translation>Mulai entri %1, kunci yang dipakai bukan kunci komputer ini.</translation>
    </message>
    <message>
        <source>From entry %1 on, this is the record of another computer.</source>
        <translation>Mulai entri %1, ini catatan audit milik komputer lain.</translation>
    </message>
    <message>
        <source>The record was cut: it had an entry %1.</source>
        <translation>Catatan audit terpotong: sebelumnya ada entri %1.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that was the last.</source>
        <translation>Entri %1 bukan entri terakhir yang sebelumnya.</translation>
    </message>
    <message>
        <source>ClinicBell found the record cut or replaced, and said so in entry %1.</source>
        <translation>ClinicBell mendapati catatan audit terpotong atau diganti, dan mencatatnya di entri %1.</translation>
    </message>
    <message>
        <source>There is no entry yet.</source>
        <translation>Belum ada entri.</translation>
    </message>
    <message>
        <source>The last line is unfinished: the program is just writing, or ended while it was.</source>
        <translation>Baris terakhir belum lengkap: program sedang menulis, atau berhenti saat menulis.</translation>
    </message>
    <message>
        <source>The keychain has no key for this record: only its chain was checked.</source>
        <translation>Brankas kata sandi tidak punya kunci untuk catatan audit ini: hanya rantainya yang diperiksa.</translation>
    </message>
    <message>
        <source>The keychain does not know the record&apos;s end: whether entries are missing there cannot be told.</source>
        <translation>Brankas kata sandi tidak mengetahui akhir catatan audit: tidak dapat dipastikan apakah ada entri yang hilang di sana.</translation>
    </message>
    <message>
        <source>The record is intact.</source>
        <translation>Catatan audit utuh.</translation>
    </message>
    <message>
        <source>The record is not intact.</source>
        <translation>Catatan audit tidak utuh.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>“audit” goes on with “verify”, or with “export” and perhaps a file.</source>
        <translation>“audit” diikuti “verify”, atau “export” dan bila perlu berkas.</translation>
    </message>
    <message>
        <source>--since goes with “audit export”.</source>
        <translation>--since dipakai bersama “audit export”.</translation>
    </message>
    <message>
        <source>--since takes a time, such as 2026-03-02T08:00:00Z.</source>
        <translation>--since memerlukan waktu, misalnya 2026-03-02T08:00:00Z.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, from %1 to %2.</source>
        <translation>
            <numerusform>%n entri, dari %1 sampai %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written without a keychain: who can write the file could have made them anew.</source>
        <translation>
            <numerusform>%n entri ditulis tanpa brankas kata sandi: siapa pun yang dapat menulis ke berkas ini bisa saja membuatnya ulang.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckupText</name>
    <message>
        <source>The name %1 is known.</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>Nama %1 dikenal.</translation>
    </message>
    <message>
        <source>The server takes connections.</source>
        <translation>Server menerima koneksi.</translation>
    </message>
    <message>
        <source>The proxy %1 lets connections through.</source>
        <extracomment>%1: the address of a proxy</extracomment>
        <translation>Proksi %1 meneruskan koneksi.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server&apos;s certificate is trusted.</source>
        <translation>Koneksi terenkripsi, dan sertifikat server tepercaya.</translation>
    </message>
    <message>
        <source>This computer and the server agree on the time.</source>
        <translation>Jam komputer ini cocok dengan jam server.</translation>
    </message>
    <message>
        <source>A clinic answers under %1.</source>
        <extracomment>%1: a path such as &quot;/api/v1&quot;</extracomment>
        <translation>Server klinik menjawab di %1.</translation>
    </message>
    <message>
        <source>The server knows who is signed in.</source>
        <translation>Server mengenal akun yang masuk.</translation>
    </message>
    <message>
        <source>The live connection comes about.</source>
        <translation>Koneksi langsung berhasil tersambung.</translation>
    </message>
    <message>
        <source>The server lets you listen to each channel that is wanted (%1).</source>
        <extracomment>%1: a number of channels</extracomment>
        <translation>Server mengizinkan Anda menerima semua kanal yang diperlukan (%1).</translation>
    </message>
    <message>
        <source>Pop-ups are shown by %1.</source>
        <extracomment>%1: the name of the program that shows pop-ups</extracomment>
        <translation>Pop-up ditampilkan oleh %1.</translation>
    </message>
    <message>
        <source>A sound was played.</source>
        <translation>Suara telah diputar.</translation>
    </message>
    <message>
        <source>There is a tray for the bell.</source>
        <translation>Ada baki sistem untuk lonceng.</translation>
    </message>
    <message>
        <source>The keychain keeps what it is given, and gives it back.</source>
        <translation>Brankas kata sandi menyimpan data, dan data itu dapat dibaca kembali.</translation>
    </message>
    <message>
        <source>There is room on the disk, and what is saved is in order.</source>
        <translation>Ada ruang di disk, dan data tersimpan dalam keadaan baik.</translation>
    </message>
    <message>
        <source>The address is a number: there is no name to look up.</source>
        <translation>Alamatnya berupa angka: tidak ada nama yang perlu dicari.</translation>
    </message>
    <message>
        <source>No proxy is in use.</source>
        <translation>Tidak ada proksi yang dipakai.</translation>
    </message>
    <message>
        <source>The server is on this computer: nothing has to be encrypted.</source>
        <translation>Server ada di komputer ini: tidak ada yang perlu dienkripsi.</translation>
    </message>
    <message>
        <source>What is saved is in order. It is not encrypted, as your organisation allows.</source>
        <translation>Data tersimpan dalam keadaan baik. Data tidak dienkripsi, sesuai izin organisasi.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate expires within a day or two.</source>
        <translation>Sertifikat server kedaluwarsa dalam satu atau dua hari.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate expires in %n days.</source>
        <extracomment>%n: days, two or more</extracomment>
        <translation>
            <numerusform>Sertifikat server kedaluwarsa dalam %n hari.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sends nothing live. The list is asked for every so often instead.</source>
        <translation>Server tidak mengirim pembaruan langsung. Sebagai gantinya, daftar diperiksa secara berkala.</translation>
    </message>
    <message>
        <source>No notification service answers on this desktop. The tray shows the pop-ups instead.</source>
        <translation>Tidak ada layanan notifikasi yang menjawab di desktop ini. Sebagai gantinya, pop-up ditampilkan lewat baki sistem.</translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation>Suara dimatikan di pengaturan.</translation>
    </message>
    <message>
        <source>ClinicBell&apos;s own sounds cannot be played. The desktop&apos;s stand in for them.</source>
        <translation>Suara ClinicBell tidak dapat diputar. Sebagai gantinya, dipakai suara desktop.</translation>
    </message>
    <message>
        <source>This desktop has no tray. The window stays in the taskbar instead.</source>
        <translation>Desktop ini tidak punya baki sistem. Sebagai gantinya, jendela tetap ada di bilah tugas.</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 MB are left.</source>
        <extracomment>%1: a number of megabytes</extracomment>
        <translation>Disk hampir penuh: tersisa %1 MB.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows pop-ups: keep the window in sight until that is mended.</source>
        <translation>Tidak ada yang menampilkan pop-up di desktop ini: biarkan jendela tetap terlihat sampai ini diperbaiki.</translation>
    </message>
    <message>
        <source>No sound can be played: no loudspeaker or no sound service answers.</source>
        <translation>Suara tidak dapat diputar: tidak ada pengeras suara, atau layanan suara tidak menjawab.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then check again.</source>
        <translation>Brankas kata sandi terkunci. Buka kuncinya, lalu periksa lagi.</translation>
    </message>
    <message>
        <source>The keychain took an entry and did not give it back. Nothing can be kept in it.</source>
        <translation>Brankas kata sandi menerima entri, tetapi tidak dapat mengembalikannya. Tidak ada yang dapat disimpan di dalamnya.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the folder is read-only.</source>
        <translation>Tidak ada yang dapat disimpan: folder hanya-baca.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the disk is full.</source>
        <translation>Tidak ada yang dapat disimpan: disk penuh.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a sentence that says what is wrong; %2: the name of a channel</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not checked: first “%1” has to be mended.</source>
        <extracomment>%1: another check, such as &quot;Certificate and encryption&quot;</extracomment>
        <translation>Tidak diperiksa: “%1” harus diperbaiki dulu.</translation>
    </message>
    <message>
        <source>Not checked: the proxy does this.</source>
        <translation>Tidak diperiksa: ini dilakukan oleh proksi.</translation>
    </message>
    <message>
        <source>Not checked: nobody is signed in.</source>
        <translation>Tidak diperiksa: belum ada pengguna yang masuk.</translation>
    </message>
    <message>
        <source>Not checked: no server is known. Sign in once, or name one.</source>
        <translation>Tidak diperiksa: belum ada server yang dikenal. Masuk sekali, atau sebutkan servernya.</translation>
    </message>
    <message>
        <source>Not checked: there is no desktop here.</source>
        <translation>Tidak diperiksa: tidak ada desktop di sini.</translation>
    </message>
    <message>
        <source>Not checked: the server does not tell its time.</source>
        <translation>Tidak diperiksa: server tidak memberitahukan waktunya.</translation>
    </message>
    <message>
        <source>Not checked: it was not asked for.</source>
        <translation>Tidak diperiksa: tidak diminta.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nama server</translation>
    </message>
    <message>
        <source>Line to the server</source>
        <translation>Jalur ke server</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proksi</translation>
    </message>
    <message>
        <source>Certificate and encryption</source>
        <translation>Sertifikat dan enkripsi</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Clinic&apos;s server</source>
        <translation>Server klinik</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Masuk akun</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>Koneksi langsung</translation>
    </message>
    <message>
        <source>Permission to listen</source>
        <translation>Izin menerima kanal</translation>
    </message>
    <message>
        <source>Pop-ups</source>
        <translation>Pop-up</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Baki sistem</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Brankas kata sandi</translation>
    </message>
    <message>
        <source>Saved data</source>
        <translation>Data tersimpan</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Outcome of a check</extracomment>
        <translation>baik</translation>
    </message>
    <message>
        <source>odd</source>
        <extracomment>Outcome of a check: it works, though not as it might</extracomment>
        <translation>kurang baik</translation>
    </message>
    <message>
        <source>bad</source>
        <extracomment>Outcome of a check</extracomment>
        <translation>bermasalah</translation>
    </message>
    <message>
        <source>not checked</source>
        <extracomment>Outcome of a check</extracomment>
        <translation>tak diperiksa</translation>
    </message>
    <message>
        <source>You can mend this yourself.</source>
        <translation>Anda dapat memperbaikinya sendiri.</translation>
    </message>
    <message>
        <source>Who looks after this computer can mend this.</source>
        <translation>Pengelola komputer ini dapat memperbaikinya.</translation>
    </message>
    <message>
        <source>Who runs the clinic&apos;s server can mend this.</source>
        <translation>Pengelola server klinik dapat memperbaikinya.</translation>
    </message>
    <message>
        <source>This is of the network: who looks after it can mend this.</source>
        <translation>Ini masalah jaringan: pengelola jaringan dapat memperbaikinya.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min behind.</source>
        <translation>
            <numerusform>Jam komputer ini tertinggal %n mnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min ahead.</source>
        <translation>
            <numerusform>Jam komputer ini terlalu cepat %n mnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 tidak menerima nilai.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 memerlukan nilai.</translation>
    </message>
    <message>
        <source>%1 takes a whole number from 1.</source>
        <translation>%1 memerlukan bilangan bulat mulai dari 1.</translation>
    </message>
    <message>
        <source>There is no option %1 here. See clinicbell --help.</source>
        <translation>Tidak ada opsi %1 di sini. Lihat clinicbell --help.</translation>
    </message>
    <message>
        <source>“%1” takes no further words.</source>
        <translation>“%1” tidak menerima argumen lain.</translation>
    </message>
    <message>
        <source>There is no command “%1”. See clinicbell --help.</source>
        <translation>Tidak ada perintah “%1”. Lihat clinicbell --help.</translation>
    </message>
    <message>
        <source>“support-bundle” needs the name of a file.</source>
        <translation>“support-bundle” memerlukan nama berkas.</translation>
    </message>
    <message>
        <source>“policy” needs “check”, and perhaps a file.</source>
        <translation>“policy” memerlukan “check”, dan bila perlu berkas.</translation>
    </message>
    <message>
        <source>“%1” needs at least one id.</source>
        <translation>“%1” memerlukan setidaknya satu id.</translation>
    </message>
    <message>
        <source>“%1” needs one id.</source>
        <translation>“%1” memerlukan satu id.</translation>
    </message>
    <message>
        <source>“sign-in” needs --server URL --email E --password-stdin.</source>
        <translation>“sign-in” memerlukan --server URL --email E --password-stdin.</translation>
    </message>
    <message>
        <source>“forget-computer” needs --yes: what waits to be sent is lost with the rest.</source>
        <translation>“forget-computer” memerlukan --yes: yang menunggu dikirim ikut hilang bersama yang lain.</translation>
    </message>
    <message>
        <source>“doctor” takes --email E and --password-stdin together, with --server URL.</source>
        <translation>“doctor” menerima --email E dan --password-stdin bersama-sama, dengan --server URL.</translation>
    </message>
    <message>
        <source>“presence” needs --status available, busy, in-consultation or away.</source>
        <translation>“presence” memerlukan --status available, busy, in-consultation, atau away.</translation>
    </message>
    <message>
        <source>“message” needs --text-stdin: others can see what stands on a command line.</source>
        <translation>“message” memerlukan --text-stdin: orang lain dapat melihat isi baris perintah.</translation>
    </message>
    <message>
        <source>The options for starting do not go with “%1”.</source>
        <translation>Opsi untuk memulai tidak dapat dipakai bersama “%1”.</translation>
    </message>
    <message>
        <source>--json goes with a command.</source>
        <translation>--json dipakai bersama perintah.</translation>
    </message>
</context>
<context>
    <name>CommandLineHelp</name>
    <message>
        <source>Usage: clinicbell [--profile DIR] [--server URL] [--minimized] [--headless] [--demo]
       clinicbell [--profile DIR] COMMAND [--json]

Without a command it starts ClinicBell, or raises the one that runs.
  --profile DIR   keep a separate identity in this folder
  --server URL    offer this address at sign-in
  --minimized     start in the tray
  --headless      run all but the windows
  --demo          start the demo clinic beside it and sign in there

The way to the server; remembered for --server, or without it for every server:
  --proxy system|none|http://[USER@]HOST[:PORT]|socks5://[USER@]HOST[:PORT]
  --proxy-password-stdin          its password is the first line of standard input
  --ca FILE                       trust this authority, too (PEM)
  --client-certificate FILE --client-key FILE   show this to a server that asks (PEM)
  --origin ORIGIN                 where the live service asks for one
  --backend-profile NAME          whose names the server uses; none: find out
“none” in place of FILE or ORIGIN forgets it.

</source>
        <translation>Penggunaan: clinicbell [--profile DIR] [--server URL] [--minimized] [--headless] [--demo]
            clinicbell [--profile DIR] COMMAND [--json]

Tanpa perintah: memulai ClinicBell, atau menampilkan yang sedang berjalan.
  --profile DIR   simpan identitas terpisah di folder ini
  --server URL    tawarkan alamat ini saat masuk
  --minimized     mulai di baki sistem
  --headless      jalankan semuanya kecuali jendela
  --demo          mulai klinik demo di sampingnya dan masuk ke sana

Jalur ke server; diingat untuk --server, atau untuk setiap server bila tanpa itu:
  --proxy system|none|http://[USER@]HOST[:PORT]|socks5://[USER@]HOST[:PORT]
  --proxy-password-stdin          kata sandinya adalah baris pertama masukan standar
  --ca FILE                       percayai juga otoritas ini (PEM)
  --client-certificate FILE --client-key FILE   tunjukkan ke server yang meminta (PEM)
  --origin ORIGIN                 bila layanan langsung memintanya
  --backend-profile NAME          profil penamaan yang dipakai server; none: deteksi otomatis
“none” sebagai ganti FILE atau ORIGIN akan melupakannya.

</translation>
    </message>
    <message>
        <source>Commands for the running one (“doctor” needs none):
  status [--verbose]              connection, counts, store; channels and the latest events
  list [--unread] [--limit N]     notifications, newest first
  team                            who is in
  presence --status STATUS        available, busy, in-consultation or away, for all to see
           [--minutes N] [--room ROOM] [--desk DESK]   for so long; where you sit
  appointments, consultations     as they are known here
  conversations, messages ID [--limit N]   with whom; what was written in one
  message USER --text-stdin       write to a colleague
  read-messages ID                mark a conversation read
  read ID…, read-all              mark read
  delete ID…, clear               delete; all that is here
  acknowledge ID                  answer one that asks for it
  claim ID, release ID            “I&apos;ve got this”, and not any more
  sync                            ask the server now
  send-old, discard-old           send, or take back, what has waited for more than a day
  sign-in --server URL --email E --password-stdin
  sign-out [--everywhere]
  change-key                      seal what is kept here with another key
  forget-computer --yes           sign out and remove all that is kept here
  audit verify                    is the record of who did what here unchanged?
  audit export [--since TIME] [FILE]   that record, a line of JSON an entry
  lock                            nothing is shown or told until it is unlocked in its window
  show [--popover]
  doctor                          find out what does not work, and who can mend it
  why ID                          why a notification came, and popped up or did not
  support-bundle FILE             a report without personal data, for who helps
  doctor --server URL [--email E --password-stdin]   the same of a backend
  quit

Without a running one:
  policy check [FILE]             is the organisation&apos;s policy, or this draft of one, in order

Exit: 0 done, 1 refused (the reason is on stderr), 2 wrong use, 3 nothing is running.
</source>
        <translation>Perintah untuk yang sedang berjalan (“doctor” tidak memerlukannya):
  status [--verbose]              koneksi, jumlah, penyimpanan; kanal dan peristiwa terakhir
  list [--unread] [--limit N]     notifikasi, terbaru dulu
  team                            siapa yang hadir
  presence --status STATUS        available, busy, in-consultation, atau away; terlihat semua
           [--minutes N] [--room ROOM] [--desk DESK]   selama itu; lokasi Anda
  appointments, consultations     sebagaimana diketahui di sini
  conversations, messages ID [--limit N]   dengan siapa; isi salah satunya
  message USER --text-stdin       tulis ke rekan
  read-messages ID                tandai percakapan dibaca
  read ID…, read-all              tandai dibaca
  delete ID…, clear               hapus; semua yang ada di sini
  acknowledge ID                  tandai diketahui, bila diminta
  claim ID, release ID            “Saya tangani”, dan serahkan kembali
  sync                            periksa server sekarang
  send-old, discard-old           kirim, atau tarik kembali, yang menunggu lebih dari sehari
  sign-in --server URL --email E --password-stdin
  sign-out [--everywhere]
  change-key                      enkripsi ulang yang disimpan di sini dengan kunci lain
  forget-computer --yes           keluar akun dan hapus semua yang disimpan di sini
  audit verify                    apakah catatan audit di sini tidak berubah?
  audit export [--since TIME] [FILE]   catatan itu, satu baris JSON per entri
  lock                            sembunyikan semuanya sampai dibuka kuncinya di jendelanya
  show [--popover]
  doctor                          cari tahu yang bermasalah, dan siapa yang dapat memperbaiki
  why ID                          mengapa notifikasi masuk, dan tampil sebagai pop-up atau tidak
  support-bundle FILE             laporan tanpa data pribadi, untuk dukungan
  doctor --server URL [--email E --password-stdin]   hal yang sama untuk server lain
  quit

Tanpa yang sedang berjalan:
  policy check [FILE]             apakah kebijakan organisasi, atau rancangan ini, sudah benar

Kode keluar: 0 selesai, 1 ditolak (alasannya di stderr), 2 salah pakai, 3 tidak berjalan.
</translation>
    </message>
</context>
<context>
    <name>CommandOutput</name>
    <message>
        <source>Names</source>
        <translation>Profil server</translation>
    </message>
    <message>
        <source>%1, which delivers</source>
        <translation>%1, dan notifikasi masuk</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 sejak %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read along.</source>
        <translation>Tidak terenkripsi: orang lain di jaringan dapat ikut membaca.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>yes, unlock it in its window</source>
        <translation>ya, buka kuncinya di jendela ClinicBell</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Masuk sebagai</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Sinkron akhir</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Penyimpanan</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Kebijakan</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Galat akhir</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Tidak ada apa pun di sini.</translation>
    </message>
    <message>
        <source>Nobody is in.</source>
        <translation>Tidak ada yang hadir.</translation>
    </message>
    <message>
        <source>%1 (nothing has come this way yet)</source>
        <translation>%1 (belum ada yang masuk lewat sini)</translation>
    </message>
</context>
<context>
    <name>CommandRunner</name>
    <message>
        <source>The message is empty.</source>
        <translation>Pesan kosong.</translation>
    </message>
    <message>
        <source>ClinicBell is not running.</source>
        <translation>ClinicBell tidak berjalan.</translation>
    </message>
    <message>
        <source>ClinicBell went away before it answered.</source>
        <translation>ClinicBell berhenti sebelum menjawab.</translation>
    </message>
</context>
<context>
    <name>ConnectionLogText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A duration in minutes</extracomment>
        <translation>
            <numerusform>%n mnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds, perhaps with a decimal</extracomment>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <extracomment>%1 is what happened to the connection, %2 a number that experts know</extracomment>
        <translation>%1 (kode %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what happened to the connection, %2 is a sentence that says why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Subscribed to %1</source>
        <extracomment>Connection log; %1 is the name of a channel</extracomment>
        <translation>Berlangganan %1</translation>
    </message>
    <message>
        <source>Not subscribed to %1</source>
        <extracomment>Connection log; %1 is the name of a channel</extracomment>
        <translation>Tidak berlangganan %1</translation>
    </message>
    <message>
        <source>Live updates come from %1</source>
        <extracomment>Connection log: the socket server&apos;s address is now known; %1 is host and port</extracomment>
        <translation>Pembaruan langsung berasal dari %1</translation>
    </message>
    <message>
        <source>Could not learn where live updates come from</source>
        <extracomment>Connection log</extracomment>
        <translation>Asal pembaruan langsung tidak dapat diketahui</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>Connection log</extracomment>
        <translation>Tersambung</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <extracomment>Connection log</extracomment>
        <translation>Tidak dapat menyambung</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <extracomment>Connection log</extracomment>
        <translation>Koneksi terputus</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <extracomment>Connection log; %1 is a duration such as &quot;4 s&quot;</extracomment>
        <translation>Mencoba lagi dalam %1</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <extracomment>Connection log: the server does not want this program</extracomment>
        <translation>Ditolak oleh server</translation>
    </message>
    <message>
        <source>The server complained</source>
        <extracomment>Connection log: the server sent an error, the connection goes on</extracomment>
        <translation>Server melaporkan galat</translation>
    </message>
    <message>
        <source>Heard again after %1; asking for what was missed</source>
        <extracomment>Connection log; %1 is a duration such as &quot;4 s&quot;</extracomment>
        <translation>Ada kabar lagi setelah %1; meminta yang terlewat</translation>
    </message>
    <message>
        <source>Signed in</source>
        <extracomment>Connection log</extracomment>
        <translation>Masuk ke akun</translation>
    </message>
    <message>
        <source>Signed out</source>
        <extracomment>Connection log</extracomment>
        <translation>Keluar dari akun</translation>
    </message>
    <message>
        <source>A message could not be read; asking for the list</source>
        <extracomment>Connection log</extracomment>
        <translation>Ada pesan yang tidak dapat dibaca; meminta daftarnya</translation>
    </message>
    <message>
        <source>No live updates, checking regularly</source>
        <extracomment>Connection log</extracomment>
        <translation>Tanpa pembaruan langsung, diperiksa secara berkala</translation>
    </message>
    <message>
        <source>The computer woke up; testing the connection</source>
        <extracomment>Connection log</extracomment>
        <translation>Komputer aktif kembali; menguji koneksi</translation>
    </message>
    <message>
        <source>The network changed; testing the connection</source>
        <extracomment>Connection log</extracomment>
        <translation>Jaringan berubah; menguji koneksi</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <extracomment>Connection log; %1 is an event that happened %n times in a row</extracomment>
        <translation>
            <numerusform>%1 (%n kali)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviationText</name>
    <message>
        <source>The API is under %1, not under /api/v1.</source>
        <extracomment>%1: a path, such as &quot;/api&quot;</extracomment>
        <translation>API ada di %1, bukan di /api/v1.</translation>
    </message>
    <message>
        <source>%1 fails with status %2.</source>
        <extracomment>%1: a call, such as &quot;GET /auth/me&quot;; %2: an HTTP status</extracomment>
        <translation>%1 gagal dengan status %2.</translation>
    </message>
    <message>
        <source>%1 without a token is answered with status %2, not 401.</source>
        <extracomment>%1: a call, such as &quot;GET /auth/me&quot;; %2: an HTTP status</extracomment>
        <translation>%1 tanpa token dijawab dengan status %2, bukan 401.</translation>
    </message>
    <message>
        <source>%1 answers as “%2”, not as application/json.</source>
        <extracomment>%1: a call; %2: a media type</extracomment>
        <translation>%1 menjawab sebagai “%2”, bukan application/json.</translation>
    </message>
    <message>
        <source>%1 does not tell the server&apos;s time (no Date header).</source>
        <extracomment>%1: a call</extracomment>
        <translation>%1 tidak memberitahukan waktu server (tanpa header Date).</translation>
    </message>
    <message>
        <source>The token still works after signing out.</source>
        <translation>Token masih berlaku setelah keluar akun.</translation>
    </message>
    <message>
        <source>%1 lacks “%2”.</source>
        <extracomment>%1: a call; %2: the name of a field</extracomment>
        <translation>%1 tidak memuat “%2”.</translation>
    </message>
    <message>
        <source>%1 has its list in “%2”, not in “data”.</source>
        <extracomment>%1: a call; %2: where in JSON</extracomment>
        <translation>Daftar %1 ada di “%2”, bukan di “data”.</translation>
    </message>
    <message>
        <source>%1 has no “pagination”.</source>
        <extracomment>%1: a call</extracomment>
        <translation>%1 tidak memuat “pagination”.</translation>
    </message>
    <message>
        <source>%1: “%2” has no time zone, and is taken for UTC.</source>
        <extracomment>%1: a call; %2: the name of a field</extracomment>
        <translation>%1: “%2” tanpa zona waktu, dan dianggap UTC.</translation>
    </message>
    <message>
        <source>%1: “data” is text that holds JSON, not an object.</source>
        <extracomment>%1: a call</extracomment>
        <translation>%1: “data” berupa teks berisi JSON, bukan objek.</translation>
    </message>
    <message>
        <source>%1: “auth” lacks the application&apos;s key in front of the signature.</source>
        <extracomment>%1: a call</extracomment>
        <translation>%1: “auth” tidak memuat kunci aplikasi di depan tanda tangan.</translation>
    </message>
</context>
<context>
    <name>DoctorReport</name>
    <message>
        <source>What this server does differently from the contract:</source>
        <translation>Yang berbeda pada server ini dari kontrak API:</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A length of time in minutes</extracomment>
        <translation>
            <numerusform>%n mnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>A length of time in hours</extracomment>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>A length of time in days</extracomment>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set its date and time.</source>
        <translation>Jam komputer ini salah. Atur tanggal dan waktunya.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong by %1. Set its date and time.</source>
        <extracomment>%1 is a length of time, such as &quot;7 min&quot;</extracomment>
        <translation>Jam komputer ini meleset %1. Atur tanggal dan waktunya.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the date and time of this computer first.</source>
        <translation>Sertifikat server belum berlaku. Periksa dulu tanggal dan waktu komputer ini.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet, or this computer&apos;s clock is behind by %1 or more. Check its date and time first.</source>
        <extracomment>%1 is a length of time, such as &quot;7 min&quot;</extracomment>
        <translation>Sertifikat server belum berlaku, atau jam komputer ini tertinggal %1 atau lebih. Periksa dulu tanggal dan waktunya.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Tell whoever looks after the clinic&apos;s server.</source>
        <translation>Sertifikat server sudah kedaluwarsa. Beri tahu pengelola server klinik.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate expired %1 ago. Tell whoever looks after the clinic&apos;s server.</source>
        <extracomment>%1 is a length of time, such as &quot;3 days&quot;</extracomment>
        <translation>Sertifikat server kedaluwarsa %1 yang lalu. Beri tahu pengelola server klinik.</translation>
    </message>
    <message>
        <source>The server shows the certificate of another server. Check the address; if it is right, do not sign in here, and tell whoever looks after your network.</source>
        <translation>Server menunjukkan sertifikat milik server lain. Periksa alamatnya; jika sudah benar, jangan masuk di sini, dan beri tahu pengelola jaringan.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: this computer does not know who issued it. Ask whoever looks after your computers.</source>
        <translation>Sertifikat server tidak tepercaya: komputer ini tidak mengenal penerbitnya. Hubungi pengelola komputer.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was withdrawn by who issued it. Do not sign in, and tell whoever looks after the clinic&apos;s server.</source>
        <translation>Sertifikat server telah dicabut oleh penerbitnya. Jangan masuk, dan beri tahu pengelola server klinik.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is too weak, damaged, or made for something else. Tell whoever looks after the clinic&apos;s server.</source>
        <translation>Sertifikat server terlalu lemah, rusak, atau dibuat untuk keperluan lain. Beri tahu pengelola server klinik.</translation>
    </message>
    <message>
        <source>The server wants a certificate of this computer, and there is none. Ask whoever looks after your computers.</source>
        <translation>Server meminta sertifikat dari komputer ini, tetapi tidak ada. Hubungi pengelola komputer.</translation>
    </message>
    <message>
        <source>The server does not accept the certificate of this computer. Ask whoever looks after your computers.</source>
        <translation>Server tidak menerima sertifikat komputer ini. Hubungi pengelola komputer.</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed on: the server may be too old for TLS 1.2, or speak no TLS on this port.</source>
        <translation>Koneksi terenkripsi tidak dapat disepakati: server mungkin terlalu usang untuk TLS 1.2, atau tidak memakai TLS di port ini.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Check its address, and ask whoever looks after your network.</source>
        <translation>Proksi tidak menjawab. Periksa alamatnya, dan hubungi pengelola jaringan.</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password. Ask whoever looks after your network.</source>
        <translation>Proksi meminta nama dan kata sandi. Hubungi pengelola jaringan.</translation>
    </message>
    <message>
        <source>The proxy does not accept this name and password. Ask whoever looks after your network.</source>
        <translation>Proksi tidak menerima nama dan kata sandi ini. Hubungi pengelola jaringan.</translation>
    </message>
    <message>
        <source>The proxy let nothing through. Ask whoever looks after your network.</source>
        <translation>Proksi tidak meneruskan apa pun. Hubungi pengelola jaringan.</translation>
    </message>
    <message>
        <source>The file with the private authority&apos;s certificate is not there or cannot be read.</source>
        <translation>Berkas sertifikat otoritas privat tidak ada atau tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The private authority&apos;s file holds no certificate. It has to be in PEM form.</source>
        <translation>Berkas otoritas privat tidak berisi sertifikat. Formatnya harus PEM.</translation>
    </message>
    <message>
        <source>The private authority&apos;s certificate has expired. Ask whoever looks after your computers for the new one.</source>
        <translation>Sertifikat otoritas privat sudah kedaluwarsa. Minta yang baru kepada pengelola komputer.</translation>
    </message>
    <message>
        <source>This computer&apos;s certificate and its key go together: both files are needed.</source>
        <translation>Sertifikat komputer ini dan kuncinya satu pasang: kedua berkas diperlukan.</translation>
    </message>
    <message>
        <source>The file with this computer&apos;s certificate is not there or cannot be read.</source>
        <translation>Berkas sertifikat komputer ini tidak ada atau tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The file for this computer&apos;s certificate holds none. It has to be in PEM form.</source>
        <translation>Berkas untuk sertifikat komputer ini tidak berisi sertifikat. Formatnya harus PEM.</translation>
    </message>
    <message>
        <source>This computer&apos;s certificate has expired. Ask whoever looks after your computers for the new one.</source>
        <translation>Sertifikat komputer ini sudah kedaluwarsa. Minta yang baru kepada pengelola komputer.</translation>
    </message>
    <message>
        <source>The file with the key of this computer&apos;s certificate is not there or cannot be read.</source>
        <translation>Berkas kunci sertifikat komputer ini tidak ada atau tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The key of this computer&apos;s certificate cannot be used. It has to be an RSA or EC key in PEM form, without a password.</source>
        <translation>Kunci sertifikat komputer ini tidak dapat dipakai. Harus berupa kunci RSA atau EC berformat PEM, tanpa kata sandi.</translation>
    </message>
    <message>
        <source>This key belongs to another certificate.</source>
        <translation>Kunci ini milik sertifikat lain.</translation>
    </message>
    <message>
        <source>This is not a proxy&apos;s address. It is “system”, “none”, or looks like http://user@proxy.example:8080 or socks5://proxy.example:1080, without a password.</source>
        <extracomment>The words in quotes are typed as they are</extracomment>
        <translation>Ini bukan alamat proksi. Isinya “system”, “none”, atau seperti http://user@proxy.example:8080 atau socks5://proxy.example:1080, tanpa kata sandi.</translation>
    </message>
    <message>
        <source>This is not an origin. It looks like https://clinic.example.</source>
        <translation>Ini bukan asal (origin). Bentuknya seperti https://klinik.example.</translation>
    </message>
    <message>
        <source>This is not a web address. It looks like https://clinic.example.</source>
        <extracomment>The server address typed in is not one</extracomment>
        <translation>Ini bukan alamat web. Bentuknya seperti https://klinik.example.</translation>
    </message>
    <message>
        <source>Over http anybody on the way could read along. Use the address that begins with https.</source>
        <translation>Lewat http, siapa pun di jaringan dapat ikut membaca. Gunakan alamat yang diawali https.</translation>
    </message>
    <message>
        <source>There is no server of this name. Check the spelling, and the network of this computer.</source>
        <translation>Tidak ada server dengan nama ini. Periksa ejaannya, dan jaringan komputer ini.</translation>
    </message>
    <message>
        <source>The server does not answer on this port. It may be restarting, or the address is wrong.</source>
        <translation>Server tidak menjawab di port ini. Mungkin sedang dimulai ulang, atau alamatnya salah.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Try again in a moment.</source>
        <translation>Server terlalu lama menjawab. Tunggu sebentar, lalu coba lagi.</translation>
    </message>
    <message>
        <source>There is a website at this address, but no clinic&apos;s server. The address may lack a part.</source>
        <translation>Ada situs web di alamat ini, tetapi bukan server klinik. Alamatnya mungkin kurang lengkap.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a clinic&apos;s server. Check the address.</source>
        <translation>Ada yang menjawab di alamat ini, tetapi bukan server klinik. Periksa alamatnya.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network of this computer.</source>
        <translation>Server tidak dapat dijangkau. Periksa jaringan komputer ini.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a few minutes, then try again.</source>
        <translation>Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n s.</source>
        <translation>
            <numerusform>Terlalu banyak percobaan. Coba lagi dalam %n dtk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n min.</source>
        <translation>
            <numerusform>Terlalu banyak percobaan. Coba lagi dalam %n mnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server declined this.</source>
        <translation>Server menolaknya.</translation>
    </message>
    <message>
        <source>The server declined this: %1</source>
        <extracomment>%1 is what the server says, in its own language</extracomment>
        <translation>Server menolaknya: %1</translation>
    </message>
    <message>
        <source>The live service does not know this clinic&apos;s key, or has switched it off. News come by checking now and then.</source>
        <extracomment>The live service is the part of the clinic&apos;s server that brings news at once</extracomment>
        <translation>Layanan langsung tidak mengenal kunci klinik ini, atau telah menonaktifkannya. Kabar baru diperiksa secara berkala.</translation>
    </message>
    <message>
        <source>The live service has no room for one more connection. News come by checking now and then.</source>
        <translation>Layanan langsung tidak punya tempat untuk satu koneksi lagi. Kabar baru diperiksa secara berkala.</translation>
    </message>
    <message>
        <source>The live service does not let this program in. Its allowed origins may have to be changed. News come by checking now and then.</source>
        <translation>Layanan langsung tidak menerima program ini. Asal (origin) yang diizinkan mungkin perlu diubah. Kabar baru diperiksa secara berkala.</translation>
    </message>
    <message>
        <source>The live service hangs up at once, again and again. Its key, its limit of connections and its allowed origins have to be checked.</source>
        <translation>Layanan langsung seketika memutus koneksi, berulang kali. Kuncinya, batas koneksinya, dan asal (origin) yang diizinkan perlu diperiksa.</translation>
    </message>
    <message>
        <source>Live updates are off for this server. News come by checking now and then.</source>
        <translation>Pembaruan langsung tidak aktif untuk server ini. Kabar baru diperiksa secara berkala.</translation>
    </message>
    <message>
        <source>The live service refuses this program. News come by checking now and then.</source>
        <translation>Layanan langsung menolak program ini. Kabar baru diperiksa secara berkala.</translation>
    </message>
    <message>
        <source>E-mail or password is not right.</source>
        <translation>Email atau kata sandi salah.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Please sign in again.</source>
        <translation>Sesi berakhir. Silakan masuk lagi.</translation>
    </message>
    <message>
        <source>Your account is not allowed to do this.</source>
        <translation>Akun Anda tidak diizinkan melakukan ini.</translation>
    </message>
    <message>
        <source>The server does not have this any more.</source>
        <translation>Ini sudah tidak ada di server.</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation>Sementara itu orang lain telah mengubahnya.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. ClinicBell keeps trying.</source>
        <translation>Server sedang bermasalah. ClinicBell terus mencoba.</translation>
    </message>
    <message>
        <source>What was saved on this computer was damaged. It was set aside, and fetched anew.</source>
        <translation>Data tersimpan di komputer ini rusak. Data itu disisihkan, dan diambil ulang.</translation>
    </message>
    <message>
        <source>What is saved on this computer comes from a newer ClinicBell. Please update this one.</source>
        <translation>Data tersimpan di komputer ini berasal dari ClinicBell yang lebih baru. Perbarui ClinicBell ini.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the folder is read-only. Notifications are shown, but not kept.</source>
        <translation>Tidak ada yang dapat disimpan: folder hanya-baca. Notifikasi ditampilkan, tetapi tidak disimpan.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the disk is full. Notifications are shown, but not kept.</source>
        <translation>Tidak ada yang dapat disimpan: disk penuh. Notifikasi ditampilkan, tetapi tidak disimpan.</translation>
    </message>
    <message>
        <source>What was saved is in use by another program. Close it and try again.</source>
        <translation>Data tersimpan sedang dipakai program lain. Tutup program itu dan coba lagi.</translation>
    </message>
    <message>
        <source>What was saved cannot be opened: its key in the keychain is another one.</source>
        <translation>Data tersimpan tidak dapat dibuka: kuncinya di brankas kata sandi berbeda.</translation>
    </message>
    <message>
        <source>What was saved on this computer cannot be read or written.</source>
        <translation>Data tersimpan di komputer ini tidak dapat dibaca atau ditulis.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. You stay signed in until ClinicBell is closed, and nothing is kept on this computer.</source>
        <translation>Tidak ada brankas kata sandi (gantungan kunci) yang menjawab di komputer ini. Anda tetap masuk sampai ClinicBell ditutup, dan tidak ada yang disimpan di komputer ini.</translation>
    </message>
    <message>
        <source>The keychain is locked, or does not know this account. Unlock it, or sign in again.</source>
        <translation>Brankas kata sandi terkunci, atau tidak mengenal akun ini. Buka kuncinya, atau masuk lagi.</translation>
    </message>
    <message>
        <source>This desktop shows no pop-ups: no notification service answers, and there is no tray. Keep this window in sight.</source>
        <translation>Desktop ini tidak menampilkan pop-up: tidak ada layanan notifikasi yang menjawab, dan tidak ada baki sistem. Biarkan jendela ini tetap terlihat.</translation>
    </message>
    <message>
        <source>The page could not be opened: this computer has no browser that answers.</source>
        <translation>Halaman tidak dapat dibuka: tidak ada peramban yang menjawab di komputer ini.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s table of priorities cannot be used (%1), so the usual one is used.</source>
        <extracomment>%1 says where and what, in English, for the administrator</extracomment>
        <translation>Tabel prioritas organisasi tidak dapat dipakai (%1), jadi tabel bawaan yang dipakai.</translation>
    </message>
    <message>
        <source>A description of your clinic&apos;s server cannot be used (%1), so the others are tried.</source>
        <extracomment>%1 says where and what, in English, for the administrator</extracomment>
        <translation>Salah satu deskripsi server klinik tidak dapat dipakai (%1), jadi yang lain dicoba.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy for this computer cannot be used as it is (%1). What cannot be read is at its safest. Tell whoever looks after your computers.</source>
        <extracomment>%1 says where and what, in English, for the administrator</extracomment>
        <translation>Kebijakan organisasi untuk komputer ini tidak dapat dipakai apa adanya (%1). Yang tidak terbaca diatur ke pilihan paling aman. Beri tahu pengelola komputer.</translation>
    </message>
    <message>
        <source>Your organisation has set this for this computer; it cannot be changed here.</source>
        <translation>Organisasi telah menetapkan ini untuk komputer ini; tidak dapat diubah di sini.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Belum ada pengguna yang masuk.</translation>
    </message>
    <message>
        <source>Somebody is signed in already. Sign out first.</source>
        <translation>Sudah ada pengguna yang masuk. Keluar dari akun dulu.</translation>
    </message>
    <message>
        <source>ClinicBell is not running.</source>
        <translation>ClinicBell tidak berjalan.</translation>
    </message>
    <message>
        <source>This command is not known. Use --help to see all of them.</source>
        <translation>Perintah ini tidak dikenal. Gunakan --help untuk melihat semuanya.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>Whether ClinicBell starts with the desktop could not be changed: your folder for such settings cannot be written to.</source>
        <translation>Pilihan agar ClinicBell mulai bersama desktop tidak dapat diubah: folder Anda untuk setelan semacam itu tidak dapat ditulisi.</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What stands between the parts of a list: %1 is the list so far, %2 the next part</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>LostActsText</name>
    <message>
        <source>What you did last may not have been kept. Please check it.</source>
        <translation>Tindakan terakhir Anda mungkin tidak tersimpan. Harap periksa.</translation>
    </message>
    <message>
        <source>1 change made at %1 could not be kept. Please check it.</source>
        <extracomment>Something that the person did and that was never sent to the server; %1: when, such as &quot;12:05&quot;</extracomment>
        <translation>1 perubahan yang dibuat pada %1 tidak dapat disimpan. Harap periksa.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes made at %1 could not be kept. Please check them.</source>
        <extracomment>%n things that the person did and that were never sent to the server; %1: when, such as &quot;12:05&quot;</extracomment>
        <translation>
            <numerusform>%n perubahan yang dibuat pada %1 tidak dapat disimpan. Harap periksa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made between %1 and %2 could not be kept. Please check them.</source>
        <extracomment>%n things that the person did and that were never sent to the server; %1, %2: when, such as &quot;12:05&quot;</extracomment>
        <translation>
            <numerusform>%n perubahan yang dibuat antara %1 dan %2 tidak dapat disimpan. Harap periksa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Retry</source>
        <extracomment>What can be done about a message that was not sent</extracomment>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>The line above the first unread message of a thread</extracomment>
        <translation>Baru</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Sending…</source>
        <extracomment>A message that is on its way to the server, and one that cannot be before the connection is back</extracomment>
        <translation>Mengirim…</translation>
    </message>
    <message>
        <source>Will be sent when you are back online</source>
        <translation>Akan dikirim saat kembali daring</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>The server has one&apos;s own message</extracomment>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>One&apos;s own message has come to the other one&apos;s computer</extracomment>
        <translation>Tersampaikan</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>The other one has read one&apos;s own message</extracomment>
        <translation>Dibaca</translation>
    </message>
    <message>
        <source>Read %1</source>
        <extracomment>The other one has read one&apos;s own message at the time %1</extracomment>
        <translation>Dibaca %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <extracomment>A message that the server declined; %1 is the reason, a sentence</extracomment>
        <translation>Tidak terkirim. %1</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Tidak terkirim.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A message read aloud: %1 is who, when and how far it has come, %2 what was written</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You: %1</source>
        <extracomment>In the list of conversations; %1 is one&apos;s own last message</extracomment>
        <translation>Anda: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Read aloud: how many messages of a conversation are unread</extracomment>
        <translation>
            <numerusform>%n belum dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer available</source>
        <extracomment>Read aloud: a conversation that can only be read</extracomment>
        <translation>tidak tersedia lagi</translation>
    </message>
    <message>
        <source>last: %1</source>
        <extracomment>Read aloud: %1 is the newest message of a conversation</extracomment>
        <translation>terakhir: %1</translation>
    </message>
    <message>
        <source>Typing…</source>
        <extracomment>Under a thread; %1 is who is writing just now</extracomment>
        <translation>Mengetik…</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 sedang mengetik…</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>How long a message is that nears the longest one allowed</extracomment>
        <translation>%1 dari %2 karakter</translation>
    </message>
    <message>
        <source>%L1 characters too many. A message has at most %2.</source>
        <extracomment>A message is too long; %L1 says by how much</extracomment>
        <translation>Kelebihan %L1 karakter. Satu pesan paling banyak %2.</translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message>
        <source>Notification</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Notifikasi</translation>
    </message>
    <message>
        <source>Appointment</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Janji temu</translation>
    </message>
    <message>
        <source>Reminder</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Pengingat</translation>
    </message>
    <message>
        <source>Consultation</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Konsultasi</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Prescription</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Resep</translation>
    </message>
    <message>
        <source>Rating</source>
        <extracomment>Kind of notification
----------
Label of a detail: stars</extracomment>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Emergency</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Darurat</translation>
    </message>
    <message>
        <source>Announcement</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Pengumuman</translation>
    </message>
    <message>
        <source>Verification</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Verifikasi</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Kind of notification</extracomment>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>Label of a detail</extracomment>
        <translation>Pasien</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Label of a detail: whom a message comes from</extracomment>
        <translation>Dari</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Label of a detail: the time of an appointment</extracomment>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Label of a detail: the time before an appointment was moved</extracomment>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Label of a detail: the time an appointment was moved to</extracomment>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>With</source>
        <extracomment>Label of a detail: the doctor</extracomment>
        <translation>Dokter</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Label of a detail</extracomment>
        <translation>Ruang</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a detail</extracomment>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>Label of a detail: of a consultation</extracomment>
        <translation>Durasi</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Label of a detail: of a payment</extracomment>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Invoice</source>
        <extracomment>Label of a detail: the number of a bill</extracomment>
        <translation>No. tagihan</translation>
    </message>
    <message>
        <source>Medicines</source>
        <extracomment>Label of a detail: of a prescription</extracomment>
        <translation>Obat</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Label of a detail: free words</extracomment>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Tag on a notification of the highest priority</extracomment>
        <translation>Mendesak</translation>
    </message>
    <message>
        <source>Important</source>
        <extracomment>Tag on a notification of high priority</extracomment>
        <translation>Penting</translation>
    </message>
    <message numerus="yes">
        <source>+%n min</source>
        <extracomment>Tag of a row: it came %n minutes late</extracomment>
        <translation>
            <numerusform>+%n mnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n h</source>
        <extracomment>Tag of a row: it came %n hours late</extracomment>
        <translation>
            <numerusform>+%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n d</source>
        <extracomment>Tag of a row: it came %n days late</extracomment>
        <translation>
            <numerusform>+%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute late</source>
        <extracomment>How late a notification came</extracomment>
        <translation>terlambat 1 menit</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes late</source>
        <translation>
            <numerusform>terlambat %n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour late</source>
        <extracomment>How late a notification came</extracomment>
        <translation>terlambat 1 jam</translation>
    </message>
    <message numerus="yes">
        <source>%n hours late</source>
        <translation>
            <numerusform>terlambat %n jam</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day late</source>
        <extracomment>How late a notification came</extracomment>
        <translation>terlambat 1 hari</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>terlambat %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>You&apos;ve got this</source>
        <extracomment>Tag of a row: one said &quot;I&apos;ve got this&quot; oneself</extracomment>
        <translation>Anda tangani</translation>
    </message>
    <message>
        <source>Somebody has got this</source>
        <extracomment>Tag of a row; %1 is a colleague&apos;s name</extracomment>
        <translation>Ditangani rekan lain</translation>
    </message>
    <message>
        <source>%1 has got this</source>
        <translation>Ditangani %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>Tag of a row that was put off; %1 is when it comes back</extracomment>
        <translation>Sampai %1</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>State of a notification; the first word of what a screen reader says of it</extracomment>
        <translation>Sudah dibaca</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>pinned</source>
        <extracomment>State of a notification, for a screen reader</extracomment>
        <translation>disematkan</translation>
    </message>
    <message>
        <source>needs your acknowledgement</source>
        <extracomment>State of a notification, for a screen reader</extracomment>
        <translation>perlu ditandai diketahui</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of what a screen reader says</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>It came quietly: do not disturb was on.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>Masuk tanpa suara: Jangan ganggu sedang aktif.</translation>
    </message>
    <message>
        <source>It came quietly, in the quiet hours.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>Masuk tanpa suara, pada jam tenang.</translation>
    </message>
    <message>
        <source>It came quietly: you were in a consultation.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>Masuk tanpa suara: Anda sedang konsultasi.</translation>
    </message>
    <message>
        <source>It came quietly: the desktop was set to do not disturb.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>Masuk tanpa suara: desktop disetel ke Jangan ganggu.</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <extracomment>Label of a detail: when one has acknowledged it</extracomment>
        <translation>Diketahui</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <extracomment>Label of a detail: what happens where nobody acts</extracomment>
        <translation>Jika tidak dijawab</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <extracomment>%1 is a time of day with seconds</extracomment>
        <translation>Tiba %1</translation>
    </message>
    <message>
        <source>Arrived %1, shown on this computer %2</source>
        <extracomment>%1 and %2 are times of day with seconds</extracomment>
        <translation>Tiba %1, tampil di komputer ini %2</translation>
    </message>
</context>
<context>
    <name>PinText</name>
    <message>
        <source>Locked — nothing new</source>
        <extracomment>Heading of the locked window: nothing is unread</extracomment>
        <translation>Terkunci — tidak ada yang baru</translation>
    </message>
    <message numerus="yes">
        <source>Locked — %n unread</source>
        <extracomment>Heading of the locked window</extracomment>
        <translation>
            <numerusform>Terkunci — %n belum dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n urgent</source>
        <extracomment>Heading of the locked window; %1 is &quot;Locked — 4 unread&quot;, %n of them are urgent</extracomment>
        <translation>
            <numerusform>%1, %n mendesak</numerusform>
        </translation>
    </message>
    <message>
        <source>A PIN has at least %1 digits.</source>
        <extracomment>Beside the field for a new PIN; %1 is 4</extracomment>
        <translation>PIN minimal %1 angka.</translation>
    </message>
    <message>
        <source>A PIN has at most %1 digits.</source>
        <extracomment>Beside the field for a new PIN; %1 is 12</extracomment>
        <translation>PIN maksimal %1 angka.</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <extracomment>Beside the field for a new PIN</extracomment>
        <translation>PIN hanya berisi angka.</translation>
    </message>
    <message>
        <source>That one is guessed first. Choose one without rows, repeats or a straight line of keys.</source>
        <extracomment>Beside the field for a new PIN, such as 0000, 1234 or 2580</extracomment>
        <translation>PIN ini paling mudah ditebak. Pilih yang tanpa angka berurutan, angka berulang, atau garis lurus pada tombol.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached, so a password cannot be checked. Your PIN works.</source>
        <extracomment>On the locked window: the server cannot be reached, and there is a PIN</extracomment>
        <translation>Klinik tidak dapat dijangkau, jadi kata sandi tidak dapat diperiksa. PIN Anda bisa dipakai.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached, so a password cannot be checked, and no PIN helps here. It unlocks as soon as the connection is back. What is urgent is still announced.</source>
        <extracomment>On the locked window: the server cannot be reached, and no PIN was set, or it was wrong five times</extracomment>
        <translation>Klinik tidak dapat dijangkau, jadi kata sandi tidak dapat diperiksa, dan PIN tidak bisa dipakai di sini. Kunci dapat dibuka begitu koneksi pulih. Yang mendesak tetap diberitahukan.</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <extracomment>Beside the field on the locked window</extracomment>
        <translation>Kata sandi salah.</translation>
    </message>
    <message>
        <source>This is the demo. The password is %1</source>
        <extracomment>On the locked window of the demo; %1 is typed as it is</extracomment>
        <translation>Ini demo. Kata sandinya %1</translation>
    </message>
    <message>
        <source>ClinicBell is locked. Unlock it in its window first (“clinicbell show”).</source>
        <extracomment>Answer of the command line; “clinicbell show” is typed as it is</extracomment>
        <translation>ClinicBell terkunci. Buka kuncinya di jendelanya dulu (“clinicbell show”).</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>Inbox</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>Kotak masuk</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>Mendesak</translation>
    </message>
    <message>
        <source>Appointments</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>Janji temu</translation>
    </message>
    <message>
        <source>Consultations</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>Konsultasi</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Announcements</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>Pengumuman</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Place in the notification centre: the colleagues</extracomment>
        <translation>Tim</translation>
    </message>
    <message>
        <source>Pinned</source>
        <extracomment>Place in the notification centre: what one pinned</extracomment>
        <translation>Disematkan</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Place in the notification centre: what one put off</extracomment>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Place in the notification centre: what one has done</extracomment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Nothing is pinned. P pins what you want to find again.</source>
        <translation>Tidak ada yang disematkan. P menyematkan yang perlu ditemukan lagi.</translation>
    </message>
    <message>
        <source>Nothing is put off. S puts off what can wait.</source>
        <translation>Tidak ada yang ditunda. S menunda yang bisa menunggu.</translation>
    </message>
    <message>
        <source>Nothing is done yet. E puts away what you have dealt with.</source>
        <translation>Belum ada yang selesai. E memindahkan yang sudah ditangani ke sini.</translation>
    </message>
</context>
<context>
    <name>PopUpText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a pop-up that hides its content; %1 is &quot;Urgent&quot; or &quot;Important&quot;, %2 a kind, &quot;Appointment&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n came during your consultation</source>
        <extracomment>Title of a pop-up after a consultation; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n notifikasi masuk selama konsultasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while it was quiet</source>
        <extracomment>Title of a pop-up after a quiet time; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n notifikasi masuk selama senyap</numerusform>
        </translation>
    </message>
    <message>
        <source>Pop-ups cannot be shown here: no notification service answers, and there is no tray. Notifications are in this window only.</source>
        <extracomment>After a test</extracomment>
        <translation>Pop-up tidak dapat ditampilkan di sini: tidak ada layanan notifikasi yang menjawab, dan tidak ada baki sistem. Notifikasi hanya ada di jendela ini.</translation>
    </message>
    <message>
        <source>The desktop has taken the pop-up. If it is not on the screen, the desktop holds it back: look into its own notification settings.</source>
        <translation>Desktop telah menerima pop-up. Jika tidak tampak di layar, desktop menahannya: periksa pengaturan notifikasi desktop.</translation>
    </message>
    <message>
        <source>No notification service answers, so the tray has shown the message. It has no buttons.</source>
        <translation>Tidak ada layanan notifikasi yang menjawab, jadi pesan ditampilkan lewat baki sistem. Pesan itu tidak bertombol.</translation>
    </message>
    <message>
        <source>Just now it is quiet: only what is urgent pops up.</source>
        <extracomment>Behind the outcome of a test; pop-ups are off just now</extracomment>
        <translation>Saat ini senyap: hanya yang mendesak yang muncul.</translation>
    </message>
    <message numerus="yes">
        <source>%n came while you were offline</source>
        <extracomment>Title of a pop-up after an outage; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n notifikasi masuk selama luring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <extracomment>Title of a pop-up that stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n notifikasi baru</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest is %1</source>
        <extracomment>Below &quot;6 came while you were offline&quot;; %1: &quot;19 minutes late&quot;</extracomment>
        <translation>Yang paling lama %1</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>“%1” could not be marked read.</source>
        <translation>“%1” tidak dapat ditandai dibaca.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>“%1” tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>“%1” could not be acknowledged.</source>
        <translation>“%1” tidak dapat ditandai diketahui.</translation>
    </message>
    <message>
        <source>You did not get “%1”.</source>
        <extracomment>After the button &quot;I&apos;ve got this&quot;; somebody else was first, for example</extracomment>
        <translation>“%1” tidak jadi Anda tangani.</translation>
    </message>
    <message>
        <source>“%1” could not be handed back.</source>
        <extracomment>After taking an &quot;I&apos;ve got this&quot; back</extracomment>
        <translation>“%1” tidak dapat diserahkan kembali.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be marked read.</source>
        <extracomment>%n notifications, two or more</extracomment>
        <translation>
            <numerusform>%n notifikasi tidak dapat ditandai dibaca.</numerusform>
        </translation>
    </message>
    <message>
        <source>A notification could not be marked read.</source>
        <translation>Satu notifikasi tidak dapat ditandai dibaca.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be deleted.</source>
        <extracomment>%n notifications, two or more</extracomment>
        <translation>
            <numerusform>%n notifikasi tidak dapat dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>A notification could not be deleted.</source>
        <translation>Satu notifikasi tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>Not everything could be marked read.</source>
        <translation>Tidak semuanya dapat ditandai dibaca.</translation>
    </message>
    <message>
        <source>The list could not be cleared.</source>
        <translation>Daftar tidak dapat dibersihkan.</translation>
    </message>
    <message>
        <source>Your message could not be sent.</source>
        <translation>Pesan Anda tidak dapat dikirim.</translation>
    </message>
    <message>
        <source>A conversation could not be marked read.</source>
        <translation>Satu percakapan tidak dapat ditandai dibaca.</translation>
    </message>
    <message>
        <source>An acknowledgement was not taken.</source>
        <translation>Satu tanda diketahui tidak diterima.</translation>
    </message>
    <message>
        <source>You did not get it.</source>
        <extracomment>After the button &quot;I&apos;ve got this&quot;; somebody else was first, for example</extracomment>
        <translation>Notifikasi itu tidak jadi Anda tangani.</translation>
    </message>
    <message>
        <source>It could not be handed back.</source>
        <extracomment>After taking an &quot;I&apos;ve got this&quot; back</extracomment>
        <translation>Notifikasi itu tidak dapat diserahkan kembali.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: what was not done, a sentence. %2: why, one or two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused:</source>
        <extracomment>%n changes that the person made, two or more; each follows on a line of its own with the reason</extracomment>
        <translation>
            <numerusform>%n perubahan ditolak:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>The last line of a list: %n more changes were refused</extracomment>
        <translation>
            <numerusform>Dan %n lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindText</name>
    <message>
        <source>After this patient</source>
        <extracomment>Line of the menu &quot;Remind me&quot;: when the consultation that is under way has ended</extracomment>
        <translation>Setelah pasien ini</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <extracomment>Line of the menu &quot;Remind me&quot;</extracomment>
        <translation>15 menit lagi</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <extracomment>Line of the menu &quot;Remind me&quot;</extracomment>
        <translation>1 jam lagi</translation>
    </message>
    <message>
        <source>This afternoon at %1</source>
        <extracomment>Line of the menu &quot;Remind me&quot;; %1 is a time of day</extracomment>
        <translation>Siang ini pukul %1</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <extracomment>Line of the menu &quot;Remind me&quot;; %1 is a time of day, when the clinic opens</extracomment>
        <translation>Besok pukul %1</translation>
    </message>
    <message>
        <source>Comes back after this patient.</source>
        <extracomment>After putting off until the consultation has ended</extracomment>
        <translation>Muncul lagi setelah pasien ini.</translation>
    </message>
    <message>
        <source>Comes back at %1.</source>
        <extracomment>After putting off until later today; %1 is a time of day</extracomment>
        <translation>Muncul lagi pukul %1.</translation>
    </message>
    <message>
        <source>Comes back tomorrow at %1.</source>
        <extracomment>After putting off; %1 is a time of day</extracomment>
        <translation>Muncul lagi besok pukul %1.</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day; dddd, d and MMMM stand for weekday, day and month</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>Comes back on %1 at %2.</source>
        <extracomment>After putting off; %1 is a day, %2 a time</extracomment>
        <translation>Muncul lagi %1 pukul %2.</translation>
    </message>
</context>
<context>
    <name>RowActText</name>
    <message>
        <source>Mark read</source>
        <extracomment>Act on a notification</extracomment>
        <translation>Tandai dibaca</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <extracomment>Act on a notification</extracomment>
        <translation>Tandai belum dibaca</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <extracomment>Act on a notification: tells the sender that it was taken note of</extracomment>
        <translation>Tandai diketahui</translation>
    </message>
    <message>
        <source>I&apos;ve got this</source>
        <extracomment>Act on a notification: tells the colleagues that one sees to it</extracomment>
        <translation>Saya tangani</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Act on a notification: puts it away, into the place of the same name</extracomment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <extracomment>Act on a notification that was done or put off</extracomment>
        <translation>Kembali ke kotak masuk</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>Act on a notification</extracomment>
        <translation>Sematkan</translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>Act on a notification</extracomment>
        <translation>Lepas sematan</translation>
    </message>
    <message>
        <source>Remind me</source>
        <extracomment>Act on a notification: it goes away and comes back later; a menu of times follows</extracomment>
        <translation>Ingatkan saya</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Act on a notification</extracomment>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <extracomment>After deleting; beside it stands Undo</extracomment>
        <translation>Dihapus.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <extracomment>After putting away; beside it stands Undo</extracomment>
        <translation>Selesai.</translation>
    </message>
    <message numerus="yes">
        <source>%n done.</source>
        <translation>
            <numerusform>%n selesai.</numerusform>
        </translation>
    </message>
    <message>
        <source>You&apos;ve got this.</source>
        <extracomment>After &quot;I&apos;ve got this&quot;; beside it stands Undo</extracomment>
        <translation>Anda yang menangani.</translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ve got %n of them.</source>
        <translation>
            <numerusform>Anda menangani %n notifikasi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked read.</source>
        <extracomment>After marking read; beside it stands Undo</extracomment>
        <translation>Ditandai dibaca.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked read.</source>
        <translation>
            <numerusform>%n ditandai dibaca.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked unread.</source>
        <extracomment>After marking unread; beside it stands Undo</extracomment>
        <translation>Ditandai belum dibaca.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked unread.</source>
        <translation>
            <numerusform>%n ditandai belum dibaca.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned.</source>
        <extracomment>After pinning; beside it stands Undo</extracomment>
        <translation>Disematkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n pinned.</source>
        <translation>
            <numerusform>%n disematkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not pinned any more.</source>
        <extracomment>After taking the pin away; beside it stands Undo</extracomment>
        <translation>Sematan dilepas.</translation>
    </message>
    <message numerus="yes">
        <source>%n not pinned any more.</source>
        <translation>
            <numerusform>%n sematan dilepas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back in the inbox.</source>
        <extracomment>After taking back what was done or put off; beside it stands Undo</extracomment>
        <translation>Kembali di kotak masuk.</translation>
    </message>
    <message numerus="yes">
        <source>%n back in the inbox.</source>
        <translation>
            <numerusform>%n kembali di kotak masuk.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleared.</source>
        <extracomment>After clearing a list; beside it stands Undo</extracomment>
        <translation>Daftar dibersihkan.</translation>
    </message>
    <message>
        <source>Marked read. What needs an answer stays.</source>
        <extracomment>After marking everything read; beside it stands Undo</extracomment>
        <translation>Ditandai dibaca. Yang perlu dijawab tetap ada.</translation>
    </message>
    <message>
        <source>All marked read.</source>
        <extracomment>After marking everything read; beside it stands Undo</extracomment>
        <translation>Semua ditandai dibaca.</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>Act on a notification: takes &quot;I&apos;ve got this&quot; back</extracomment>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Released.</source>
        <extracomment>After taking back &quot;I&apos;ve got this&quot;; beside it stands Undo</extracomment>
        <translation>Dilepaskan.</translation>
    </message>
    <message numerus="yes">
        <source>%n released.</source>
        <translation>
            <numerusform>%n dilepaskan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchButtons</name>
    <message>
        <source>Clear search</source>
        <extracomment>Name of the cross in a search field for screen readers</extracomment>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Name of the magnifying glass in a search field for screen readers</extracomment>
        <translation>Cari</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Next, previous</source>
        <extracomment>Beside the keys for it</extracomment>
        <translation>Berikutnya, sebelumnya</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>Buka</translation>
    </message>
    <message>
        <source>What was before</source>
        <extracomment>Beside the key for it: what was told of the same appointment before</extracomment>
        <translation>Kabar sebelumnya</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <extracomment>Beside the key for it: what the right mouse button opens</extracomment>
        <translation>Semua tindakan</translation>
    </message>
    <message>
        <source>Choose all</source>
        <extracomment>Beside the keys for it</extracomment>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Choose one more, or one less</source>
        <extracomment>Beside the keys for it: several rows, one by one</extracomment>
        <translation>Tambah atau kurangi satu pilihan</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Beside the keys for it</extracomment>
        <translation>Cari</translation>
    </message>
    <message>
        <source>New message, in Messages</source>
        <extracomment>Beside the key for it: among the messages</extracomment>
        <translation>Pesan baru, di Pesan</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>Tandai semua dibaca</translation>
    </message>
    <message>
        <source>Ask the server now</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>Periksa server sekarang</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>Jangan ganggu</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Beside the key for it: nothing can be seen then until somebody unlocks it</extracomment>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Hide names from patients, show them</source>
        <extracomment>Beside the keys for it: patients can see the screen, so names are hidden</extracomment>
        <translation>Sembunyikan nama dari pasien, tampilkan</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Beside the key for it: ends the program</extracomment>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Live · catching up…</source>
        <extracomment>The connection is up, and what was missed is being fetched</extracomment>
        <translation>Langsung · memperbarui…</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>The connection is up, news arrive as they happen</extracomment>
        <translation>Langsung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence about the connection, %2 one or two about the reason</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Offline. Nothing has been saved on this computer yet.</source>
        <extracomment>No connection, and nothing was ever fetched</extracomment>
        <translation>Luring. Belum ada yang tersimpan di komputer ini.</translation>
    </message>
    <message>
        <source>Offline. Showing what was saved at %1.</source>
        <extracomment>No connection; %1 is the time of the last complete copy</extracomment>
        <translation>Luring. Menampilkan data tersimpan pukul %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Emergencies are checked every %n s.</source>
        <extracomment>Behind a sentence or a word about the connection (%1), where the server does not tell of emergencies by itself</extracomment>
        <translation>
            <numerusform>%1 Notifikasi darurat diperiksa tiap %n dtk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No live updates, checking every %n s.</source>
        <extracomment>Connection: the live service cannot be reached, the list is asked for every %n seconds</extracomment>
        <translation>
            <numerusform>Tanpa pembaruan langsung, diperiksa tiap %n dtk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live updates are off for this server, checking every %n s.</source>
        <extracomment>Connection</extracomment>
        <translation>
            <numerusform>Pembaruan langsung tidak aktif untuk server ini, diperiksa tiap %n dtk.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <extracomment>Connection</extracomment>
        <translation>Belum masuk</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <extracomment>Connection; %n seconds until the next attempt</extracomment>
        <translation>
            <numerusform>Menyambung lagi dalam %n dtk</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menyambung…</translation>
    </message>
    <message numerus="yes">
        <source>Checking every %n s</source>
        <extracomment>Connection: no live updates, the list is asked for every %n seconds</extracomment>
        <translation>
            <numerusform>Diperiksa tiap %n dtk</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <extracomment>Connection; %1 is a time of day</extracomment>
        <translation>Luring sejak %1</translation>
    </message>
    <message>
        <source>Signed out. Sign in again to go on.</source>
        <extracomment>Connection</extracomment>
        <translation>Sesi berakhir. Masuk lagi untuk melanjutkan.</translation>
    </message>
    <message>
        <source>1 change waiting</source>
        <extracomment>Acts of the person that were not sent yet</extracomment>
        <translation>1 perubahan menunggu</translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n perubahan menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change of %1 never reached the clinic. Send it now?</source>
        <extracomment>Asked above the list, with the buttons &quot;Send&quot; and &quot;Take back&quot;: acts of the person that have waited for more than a day. %1: when it was made</extracomment>
        <translation>1 perubahan tanggal %1 tidak pernah sampai ke klinik. Kirim sekarang?</translation>
    </message>
    <message numerus="yes">
        <source>%n changes never reached the clinic, the oldest of %1. Send them now?</source>
        <extracomment>%n acts, %1: when the oldest of them was made</extracomment>
        <translation>
            <numerusform>%n perubahan tidak pernah sampai ke klinik, yang terlama tanggal %1. Kirim sekarang?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry now (%n s)</source>
        <extracomment>Button; %n seconds until it happens by itself</extracomment>
        <translation>
            <numerusform>Coba sekarang (%n dtk)</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Busy</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>Sibuk</translation>
    </message>
    <message>
        <source>In consultation</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>Sedang konsultasi</translation>
    </message>
    <message>
        <source>Away</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>Tidak di tempat</translation>
    </message>
    <message>
        <source>Not here</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Reception</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>Resepsionis</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>Dokter</translation>
    </message>
    <message>
        <source>Nurse</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>Perawat</translation>
    </message>
    <message>
        <source>Administration</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>Administrasi</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>Pasien</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>A person in the clinic whose role is not known</extracomment>
        <translation>Tim</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <source>an e-mail address</source>
        <extracomment>What was found in a report, within a sentence</extracomment>
        <translation>alamat email</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>nomor telepon</translation>
    </message>
    <message>
        <source>a token or a key</source>
        <translation>token atau kunci</translation>
    </message>
    <message>
        <source>the name of a colleague or a patient</source>
        <translation>nama rekan atau pasien</translation>
    </message>
    <message>
        <source>words of a notification</source>
        <extracomment>What was found in a report, within a sentence</extracomment>
        <translation>kata-kata dari notifikasi</translation>
    </message>
    <message>
        <source>The report is saved. It is text: read it through before you send it.</source>
        <translation>Laporan tersimpan. Isinya teks: baca dulu sebelum dikirim.</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>Laporan tidak dapat disimpan di sana. Pilih folder lain.</translation>
    </message>
    <message>
        <source>The report was not saved: its part “%2” holds %1. Please tell those who make ClinicBell.</source>
        <extracomment>%1: what was found, such as &quot;an e-mail address&quot;; %2: the name of a part of the report, in English</extracomment>
        <translation>Laporan tidak disimpan: bagian “%2” memuat %1. Harap beri tahu pembuat ClinicBell.</translation>
    </message>
    <message>
        <source>The report was not saved: whether it holds personal data could not be found out.</source>
        <translation>Laporan tidak disimpan: tidak dapat dipastikan apakah laporan memuat data pribadi.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>With a patient · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>Bersama pasien · %1</translation>
    </message>
    <message>
        <source>Available · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>Tersedia · %1</translation>
    </message>
    <message>
        <source>Busy or away · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>Sibuk atau tidak di tempat · %1</translation>
    </message>
    <message>
        <source>Not here · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>Tidak hadir · %1</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>The person&apos;s own row in the team list; %1 is their name.</extracomment>
        <translation>%1 (Anda)</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Since when a colleague has had this status; %1 is a time.</extracomment>
        <translation>sejak %1</translation>
    </message>
    <message>
        <source>since %1 %2</source>
        <extracomment>Since when a colleague has had this status; %1 is a short weekday, %2 a time.</extracomment>
        <translation>sejak %1 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Until when a colleague will have this status; %1 is a time.</extracomment>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <extracomment>Until when a colleague will have this status; %1 is a short weekday, %2 a time.</extracomment>
        <translation>sampai %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A status and its end: %1 is such as &quot;Busy&quot;, %2 such as &quot;until 14:30&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 for 30 minutes</source>
        <extracomment>Choice of one&apos;s own status; %1 is such as &quot;Busy&quot;.</extracomment>
        <translation>%1 selama 30 menit</translation>
    </message>
    <message>
        <source>%1 for 1 hour</source>
        <extracomment>Choice of one&apos;s own status; %1 is such as &quot;Busy&quot;.</extracomment>
        <translation>%1 selama 1 jam</translation>
    </message>
    <message>
        <source>%1 for the rest of the day</source>
        <extracomment>Choice of one&apos;s own status; %1 is such as &quot;Busy&quot;.</extracomment>
        <translation>%1 sampai akhir hari</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Where a colleague sits: %1 is the room, %2 the desk.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Yesterday %1</source>
        <extracomment>%1 is a time of day
----------
When something was due; %1 is a time of day</extracomment>
        <translation>Kemarin %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A short date; d, MMM and yyyy stand for day, short month name and year</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <extracomment>A moment to come; short</extracomment>
        <translation>
            <numerusform>%n mnt lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Less than a minute ago; short</extracomment>
        <translation>sekarang</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>How long ago; as short as can be, &quot;min&quot; for minutes</extracomment>
        <translation>
            <numerusform>%n mnt</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>Less than a minute ago; read aloud</extracomment>
        <translation>baru saja</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <extracomment>Read aloud</extracomment>
        <translation>1 menit yang lalu</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n menit yang lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day; read aloud</extracomment>
        <translation>hari ini %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <extracomment>When something is due; %1 is a time of day</extracomment>
        <translation>Hari ini %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <extracomment>When something is due; %1 is a time of day</extracomment>
        <translation>Besok %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A short date with the weekday, in Qt&apos;s letters (ddd d MMM)</extracomment>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>A short date with weekday and year, in Qt&apos;s letters (ddd d MMM yyyy)</extracomment>
        <translation>ddd, d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Heading of a list</extracomment>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Heading of a list</extracomment>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A date with the weekday as the heading of a list, in Qt&apos;s letters (dddd d MMMM)</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date with the year as the heading of a list, in Qt&apos;s letters (d MMMM yyyy)</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Within a week: %1 is the short name of a day, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd %1  %2</source>
        <extracomment>Of a field with a day and a time: ddd (leave it so) is the short name of the day, %1 its date, %2 the time</extracomment>
        <translation>ddd %1  %2</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Something new, nothing that counts</source>
        <extracomment>Tooltip of the tray bell: only what is not to be counted is unread.</extracomment>
        <translation>Ada yang baru, tetapi tidak dihitung</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <extracomment>Tooltip of the tray bell: nothing is unread.</extracomment>
        <translation>Tidak ada yang baru</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Tooltip of the tray bell.</extracomment>
        <translation>
            <numerusform>%n belum dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n urgent</source>
        <extracomment>Tooltip of the tray bell; %1 is &quot;7 unread&quot;, %n of them are urgent.</extracomment>
        <translation>
            <numerusform>%1, %n mendesak</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out. Sign in so that nothing is missed.</source>
        <extracomment>Tooltip of the tray bell when nobody is signed in.</extracomment>
        <translation>Belum masuk. Masuk agar tidak ada yang terlewat.</translation>
    </message>
    <message>
        <source>Offline, showing what was saved</source>
        <extracomment>Tooltip of the tray bell.</extracomment>
        <translation>Luring, menampilkan data tersimpan</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Tooltip of the tray bell: pop-ups are off, but for emergencies.</extracomment>
        <translation>Jangan ganggu</translation>
    </message>
    <message>
        <source>This desktop has no tray for the bell, so closing the window leaves it in the taskbar, with the number of unread ones in its title. On GNOME, the extension AppIndicator adds a tray.</source>
        <extracomment>Where the desktop has no tray; &quot;AppIndicator&quot; is the name of an extension</extracomment>
        <translation>Desktop ini tidak punya baki sistem untuk lonceng, jadi jendela yang ditutup tetap ada di bilah tugas, dengan jumlah yang belum dibaca di judulnya. Di GNOME, ekstensi AppIndicator menambahkan baki sistem.</translation>
    </message>
</context>
<context>
    <name>UrgencyText</name>
    <message>
        <source>Goes to %1 at %2</source>
        <extracomment>On the card about something urgent; %1 is a person or a role, %2 a time of day</extracomment>
        <translation>Diteruskan ke %1 pukul %2</translation>
    </message>
    <message>
        <source>Should have gone to %1 at %2</source>
        <extracomment>On the card about something urgent that nobody has acted on; %1 is a person or a role, %2 a time of day</extracomment>
        <translation>Seharusnya diteruskan ke %1 pukul %2</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>On the row of something urgent; %1 is the time left, &quot;0:42&quot;, %2 a person or a role who gets it then</extracomment>
        <translation>%1, lalu %2</translation>
    </message>
    <message>
        <source>open for %1</source>
        <extracomment>On the row of something urgent; %1 is minutes and seconds, &quot;2:05&quot;</extracomment>
        <translation>menunggu %1</translation>
    </message>
</context>
<context>
    <name>VisitText</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>Something changed from %1 to %2: &quot;14:00 → 15:30&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>Stands for a patient whose name the clinic has not sent</extracomment>
        <translation>Pasien</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <extracomment>State of an appointment: nobody has confirmed it yet</extracomment>
        <translation>Belum dikonfirmasi</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>State of an appointment</extracomment>
        <translation>Dikonfirmasi</translation>
    </message>
    <message>
        <source>With the doctor</source>
        <extracomment>State of an appointment: it has begun</extracomment>
        <translation>Sedang diperiksa</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of an appointment</extracomment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>State of an appointment
----------
State of a consultation</extracomment>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>State of an appointment: the clinic said no</extracomment>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>No-show</source>
        <extracomment>State of an appointment: the patient did not come</extracomment>
        <translation>Tidak datang</translation>
    </message>
    <message>
        <source>Requested</source>
        <extracomment>State of a consultation: a doctor was asked for it</extracomment>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>State of a consultation: the doctor is ready</extracomment>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Under way</source>
        <extracomment>State of a consultation</extracomment>
        <translation>Berlangsung</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a consultation</extracomment>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>No end heard since %1</source>
        <extracomment>Of a consultation that should be over; %1 is the time at which it began</extracomment>
        <translation>Belum ada kabar selesai sejak %1</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Less than a minute</extracomment>
        <translation>sekarang</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A length of time; as short as can be</extracomment>
        <translation>
            <numerusform>%n mnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A length of time: hours and minutes</extracomment>
        <translation>%1 jam %2 mnt</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Of a patient who is not here yet; %1 is &quot;8 min&quot;</extracomment>
        <translation>terlambat %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>Of an appointment; %1 is &quot;12 min&quot;</extracomment>
        <translation>%1 lagi</translation>
    </message>
    <message>
        <source>No time</source>
        <extracomment>Instead of the time of an appointment, where the clinic gives none; short</extracomment>
        <translation>Tanpa jam</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Before a line about an appointment</extracomment>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Before a line about an appointment: &quot;Confirmed&quot;, &quot;Cancelled&quot;, …</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Before a line about an appointment: what is different since the person last saw it</extracomment>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>Before a line about an appointment</extracomment>
        <translation>Dokter</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Before a line about an appointment</extracomment>
        <translation>Ruang</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Before a line about an appointment: why the patient comes</extracomment>
        <translation>Alasan kunjungan</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Before what the clinic wrote of an appointment, which may have several lines</extracomment>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Last news</source>
        <extracomment>Before a line about an appointment: when something new was heard of it</extracomment>
        <translation>Kabar terakhir</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Read aloud; %1 is what has changed, &quot;14:00 → 15:30&quot;, or empty</extracomment>
        <translation>berubah</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>berubah: %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>A day</extracomment>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>A day</extracomment>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>A day</extracomment>
        <translation>Besok</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day with its weekday, in Qt&apos;s letters (dddd d MMMM)</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>No notification tells of it.</source>
        <extracomment>Said when one opens an appointment or a consultation that no notification tells of</extracomment>
        <translation>Tidak ada notifikasi tentang ini.</translation>
    </message>
    <message>
        <source>Appointment at %1</source>
        <extracomment>Title of the reminder ten minutes before an appointment; %1 is a time of day</extracomment>
        <translation>Janji temu pukul %1</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>urgent</source>
        <translation>mendesak</translation>
    </message>
    <message>
        <source>important</source>
        <translation>penting</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>rendah</translation>
    </message>
    <message>
        <source>It counts as %1.</source>
        <extracomment>%1: &quot;urgent&quot;, &quot;important&quot;, &quot;normal&quot; or &quot;low&quot;</extracomment>
        <translation>Prioritasnya %1.</translation>
    </message>
    <message>
        <source>It counts as %1, as the table of priorities says of “%2”.</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: a word of the server, such as &quot;payment_failed&quot;</extracomment>
        <translation>Prioritasnya %1, sesuai tabel prioritas untuk “%2”.</translation>
    </message>
    <message>
        <source>It counts as %1, as the table of priorities says of all that begin with “%2”.</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: the beginning of a word of the server</extracomment>
        <translation>Prioritasnya %1, sesuai tabel prioritas untuk semua yang diawali “%2”.</translation>
    </message>
    <message>
        <source>It counts as %1 because of what its data says (%2).</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: names of fields</extracomment>
        <translation>Prioritasnya %1 berdasarkan isi datanya (%2).</translation>
    </message>
    <message>
        <source>It counts as %1: the table of priorities does not list “%2”.</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: a word of the server</extracomment>
        <translation>Prioritasnya %1: “%2” tidak ada di tabel prioritas.</translation>
    </message>
    <message>
        <source>It did not pop up: when it came it was already read, answered or overtaken.</source>
        <translation>Tidak tampil sebagai pop-up: saat masuk sudah dibaca, dijawab, atau digantikan.</translation>
    </message>
    <message>
        <source>It did not pop up: it had popped up before.</source>
        <translation>Tidak tampil sebagai pop-up: sudah pernah tampil.</translation>
    </message>
    <message>
        <source>It did not pop up: you were looking at the list in this window.</source>
        <translation>Tidak tampil sebagai pop-up: Anda sedang melihat daftar di jendela ini.</translation>
    </message>
    <message>
        <source>It did not pop up: do not disturb was on.</source>
        <translation>Tidak tampil sebagai pop-up: Jangan ganggu sedang aktif.</translation>
    </message>
    <message>
        <source>It did not pop up: pop-ups for such notifications are switched off in the settings.</source>
        <translation>Tidak tampil sebagai pop-up: pop-up untuk notifikasi seperti ini dimatikan di pengaturan.</translation>
    </message>
    <message>
        <source>It did not pop up: it was your quiet time.</source>
        <translation>Tidak tampil sebagai pop-up: saat itu jam tenang Anda.</translation>
    </message>
    <message>
        <source>It did not pop up: you were in consultation.</source>
        <translation>Tidak tampil sebagai pop-up: Anda sedang konsultasi.</translation>
    </message>
    <message>
        <source>It did not pop up: the desktop&apos;s own do not disturb was on.</source>
        <translation>Tidak tampil sebagai pop-up: Jangan ganggu milik desktop sedang aktif.</translation>
    </message>
    <message>
        <source>It did not pop up.</source>
        <translation>Tidak tampil sebagai pop-up.</translation>
    </message>
    <message>
        <source>Your acknowledgement waits to be sent.</source>
        <translation>Tanda diketahui dari Anda menunggu dikirim.</translation>
    </message>
    <message>
        <source>Your “I&apos;ve got this” waits to be sent.</source>
        <translation>“Saya tangani” dari Anda menunggu dikirim.</translation>
    </message>
    <message>
        <source>Its deletion waits to be sent.</source>
        <translation>Penghapusannya menunggu dikirim.</translation>
    </message>
    <message>
        <source>That it was read waits to be sent.</source>
        <translation>Tanda dibaca menunggu dikirim.</translation>
    </message>
    <message>
        <source>It came live at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Masuk lewat pembaruan langsung pada %1.</translation>
    </message>
    <message numerus="yes">
        <source>It came at %1, %n min late, once the connection was back.</source>
        <extracomment>%n: minutes; %1: a time</extracomment>
        <translation>
            <numerusform>Masuk pada %1, terlambat %n mnt, setelah koneksi pulih.</numerusform>
        </translation>
    </message>
    <message>
        <source>It came at %1 with a list from the server.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Masuk pada %1 bersama daftar dari server.</translation>
    </message>
    <message>
        <source>This computer made it at %1, as a reminder.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Dibuat oleh komputer ini pada %1, sebagai pengingat.</translation>
    </message>
    <message>
        <source>It came at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Masuk pada %1.</translation>
    </message>
    <message>
        <source>It was first on the screen at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Pertama kali tampil di layar pada %1.</translation>
    </message>
    <message>
        <source>It was read at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Dibaca pada %1.</translation>
    </message>
    <message>
        <source>It was acknowledged at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Ditandai diketahui pada %1.</translation>
    </message>
    <message>
        <source>Somebody has got it.</source>
        <extracomment>Somebody said &quot;I&apos;ve got this&quot;; %1: a time</extracomment>
        <translation>Sudah ada yang menangani.</translation>
    </message>
    <message>
        <source>Somebody has got it since %1.</source>
        <translation>Sudah ada yang menangani sejak %1.</translation>
    </message>
    <message>
        <source>It was put away at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Ditandai selesai pada %1.</translation>
    </message>
    <message>
        <source>It is put off until %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Ditunda sampai %1.</translation>
    </message>
    <message>
        <source>It was marked unread again.</source>
        <translation>Ditandai belum dibaca lagi.</translation>
    </message>
    <message>
        <source>A newer one tells of the same thing and stands in its place.</source>
        <translation>Notifikasi yang lebih baru tentang hal yang sama menggantikannya.</translation>
    </message>
    <message>
        <source>It popped up for some seconds, by itself or with others.</source>
        <translation>Tampil sebagai pop-up selama beberapa detik, sendiri atau bersama yang lain.</translation>
    </message>
    <message>
        <source>It popped up, to stay until somebody acts.</source>
        <translation>Tampil sebagai pop-up, dan tetap ada sampai ditanggapi.</translation>
    </message>
    <message>
        <source>It did not pop up: it came with what the server had from before.</source>
        <translation>Tidak tampil sebagai pop-up: masuk bersama data lama dari server.</translation>
    </message>
    <message>
        <source>ClinicBell was started anew since: whether it popped up is not remembered.</source>
        <translation>Sejak itu ClinicBell dimulai ulang: tidak tercatat apakah pernah tampil sebagai pop-up.</translation>
    </message>
    <message>
        <source>It made no sound: sounds for such notifications are off.</source>
        <translation>Tanpa suara: suara untuk notifikasi seperti ini dimatikan.</translation>
    </message>
    <message>
        <source>That you have released it waits to be sent.</source>
        <translation>Pelepasan dari Anda menunggu dikirim.</translation>
    </message>
    <message>
        <source>It made a sound.</source>
        <translation>Disertai suara.</translation>
    </message>
    <message>
        <source>It was announced once the quiet was over.</source>
        <translation>Diumumkan setelah waktu tenang berakhir.</translation>
    </message>
</context>
<context>
    <name>clinicbell::DoctorJoin</name>
    <message>
        <source>Save a report for support</source>
        <extracomment>Title of a window in which one chooses a file</extracomment>
        <translation>Simpan laporan untuk dukungan</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Memeriksa…</translation>
    </message>
</context>
<context>
    <name>clinicbell::ExpiryNotice</name>
    <message>
        <source>ClinicBell is signed out</source>
        <extracomment>Title of a pop-up: nothing arrives any more until somebody signs in again</extracomment>
        <translation>Sesi ClinicBell berakhir</translation>
    </message>
</context>
<context>
    <name>clinicbell::KeyJoin</name>
    <message>
        <source>Show the list of notifications</source>
        <extracomment>What a key of the desktop does; shown by the desktop when it asks which key</extracomment>
        <translation>Tampilkan daftar notifikasi</translation>
    </message>
</context>
<context>
    <name>clinicbell::PopUpCheck</name>
    <message>
        <source>This is a test</source>
        <extracomment>Title of the pop-up that a person asks for to see whether pop-ups work</extracomment>
        <translation>Ini hanya uji coba</translation>
    </message>
    <message>
        <source>Pop-ups look like this.</source>
        <extracomment>Text of the pop-up that a person asks for to see whether pop-ups work</extracomment>
        <translation>Beginilah tampilan pop-up.</translation>
    </message>
</context>
<context>
    <name>clinicbell::platform::DBusNotifier</name>
    <message>
        <source>Open</source>
        <extracomment>Button of a desktop pop-up: shows the notification in ClinicBell.</extracomment>
        <translation>Buka</translation>
    </message>
    <message>
        <source>I&apos;ve got this</source>
        <extracomment>Button of a desktop pop-up: tells the colleagues that one sees to it</extracomment>
        <translation>Saya tangani</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>Button of a desktop pop-up: opens a line to answer a message in</extracomment>
        <translation>Balas</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <extracomment>Button of a desktop pop-up: tells the sender that it was taken note of</extracomment>
        <translation>Tandai diketahui</translation>
    </message>
    <message>
        <source>Mark read</source>
        <extracomment>Button of a desktop pop-up.</extracomment>
        <translation>Tandai dibaca</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ActBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tip of a button; %1 is what it does, %2 the key that does it in the list</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::AlertCard</name>
    <message>
        <source>Unlock to see and answer it.</source>
        <extracomment>On the card about something urgent, while the desk is locked</extracomment>
        <translation>Buka kunci untuk melihat dan menjawabnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <extracomment>Title of the card while nobody is signed in; %n is how many are urgent</extracomment>
        <translation>
            <numerusform>%n mendesak</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to see what it is.</source>
        <extracomment>On the card while nobody is signed in</extracomment>
        <translation>Masuk untuk melihat isinya.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <extracomment>Button of the card about something urgent: shows it in the notification centre</extracomment>
        <translation>Buka kunci…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open for %1</source>
        <extracomment>On the card about something urgent; %1 is minutes and seconds, &quot;2:05&quot;</extracomment>
        <translation>Menunggu %1</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <extracomment>On the card about something urgent; %1 is a time of day, or a day and a time</extracomment>
        <translation>Menunggu sejak %1</translation>
    </message>
    <message numerus="yes">
        <source> · and %n more</source>
        <extracomment>Behind &quot;Open for 2:05&quot;; %n are open besides this one</extracomment>
        <translation>
            <numerusform> · dan %n lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::AppearanceSection</name>
    <message>
        <source>As the desktop</source>
        <extracomment>Language: that of the desktop
----------
Colours: those of the desktop</extracomment>
        <translation>Ikuti desktop</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Setting</extracomment>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Setting</extracomment>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>Setting: how high the rows of the list are</extracomment>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Setting</extracomment>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Colours</extracomment>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colours</extracomment>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Colours: black, white and strong lines</extracomment>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Rows of the list: two lines each</extracomment>
        <translation>Lega</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Rows of the list: one line each</extracomment>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <extracomment>Text size</extracomment>
        <translation>%L1%</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ArrivalNote</name>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <extracomment>What has just arrived; %1 is the title of the latest, %n came besides it</extracomment>
        <translation>
            <numerusform>%1 · dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button beside the title of what has just arrived</extracomment>
        <translation>Tampilkan</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::CheckupList</name>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A check&apos;s line: %1 is &quot;Certificate and encryption&quot;, %2 is &quot;good&quot; or &quot;bad&quot;, %3 sentences that say what that means</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ClearQuestion</name>
    <message>
        <source>Delete all that is done, of what is shown here?</source>
        <translation>Hapus semua yang sudah selesai dari yang tampil di sini?</translation>
    </message>
    <message>
        <source>Delete what has been read, of what is shown here?</source>
        <translation>Hapus yang sudah dibaca dari yang tampil di sini?</translation>
    </message>
    <message>
        <source>What is pinned or waits for an answer stays. You can take it back for 6 seconds.</source>
        <translation>Yang disematkan atau menunggu jawaban tetap ada. Bisa diurungkan selama 6 detik.</translation>
    </message>
    <message>
        <source>What is unread, pinned or waits for an answer stays. You can take it back for 6 seconds.</source>
        <translation>Yang belum dibaca, disematkan, atau menunggu jawaban tetap ada. Bisa diurungkan selama 6 detik.</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Button</extracomment>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete notifications</source>
        <extracomment>Title of a question</extracomment>
        <translation>Hapus notifikasi</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ColleaguePicker</name>
    <message>
        <source>New message</source>
        <extracomment>Title of the dialog that asks to whom one wants to write</extracomment>
        <translation>Pesan baru</translation>
    </message>
    <message>
        <source>To: a person, role or room</source>
        <extracomment>Grey words in the search field of the dialog that asks to whom one wants to write</extracomment>
        <translation>Kepada: orang, peran, atau ruang</translation>
    </message>
    <message>
        <source>To whom?</source>
        <extracomment>Name of the search field for screen readers</extracomment>
        <translation>Kepada siapa?</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>Tim</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Button: write to the chosen colleague</extracomment>
        <translation>Tulis</translation>
    </message>
    <message>
        <source>Nobody is here at the moment.</source>
        <extracomment>The dialog that asks to whom one wants to write: no colleague is known, or none matches the search</extracomment>
        <translation>Saat ini tidak ada yang hadir.</translation>
    </message>
    <message>
        <source>Nobody matches your search.</source>
        <translation>Tidak ada orang yang cocok.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::Composer</name>
    <message>
        <source>Write a message</source>
        <extracomment>In the field for a message; %1 is to whom it goes</extracomment>
        <translation>Tulis pesan</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Tulis ke %1</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button: sends the message</extracomment>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <extracomment>Below the field for a message</extracomment>
        <translation>Enter mengirim, Shift+Enter membuat baris baru.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConnectionBanner</name>
    <message>
        <source>%1 %2.</source>
        <extracomment>The banner: %1 is one or two whole sentences about the connection, %2 is &quot;3 changes waiting&quot;.</extracomment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button of the banner that says that the person is signed out.</extracomment>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button that takes a notice away.</extracomment>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConnectionIndicator</name>
    <message>
        <source>Live</source>
        <extracomment>The connection is up; the shortest form.</extracomment>
        <translation>Langsung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two short remarks about the connection side by side, such as &quot;Offline since 14:32&quot; and &quot;3 changes waiting&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConnectionSection</name>
    <message>
        <source>Find out</source>
        <extracomment>Whose way of naming things the clinic&apos;s server uses: found out by trying</extracomment>
        <translation>Deteksi otomatis</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>Whose names the clinic&apos;s server uses for what it sends</extracomment>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>%1, and it delivers</source>
        <extracomment>%1 is a name, whose way of naming things the clinic&apos;s server uses; notifications have come that way</extracomment>
        <translation>%1, dan notifikasi masuk</translation>
    </message>
    <message>
        <source>%1; nothing has come by it yet</source>
        <extracomment>%1 is a name, whose way of naming things the clinic&apos;s server uses; nothing has come that way yet</extracomment>
        <translation>%1; belum ada yang masuk</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Before the address of the clinic&apos;s server</extracomment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <extracomment>Before the name of who is signed in</extracomment>
        <translation>Masuk sebagai</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Before &quot;Live&quot; or another state of the connection</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Backend profile</source>
        <extracomment>Before whose way of naming things the clinic&apos;s server uses</extracomment>
        <translation>Profil server</translation>
    </message>
    <message>
        <source>Profile to use</source>
        <extracomment>Before a choice: whose way of naming things is to be used for the clinic&apos;s server</extracomment>
        <translation>Profil yang dipakai</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>Before which proxy is used</extracomment>
        <translation>Proksi</translation>
    </message>
    <message>
        <source>Private authority</source>
        <extracomment>Before a file with certificates of authorities that are trusted beside the computer&apos;s own</extracomment>
        <translation>Otoritas privat</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>Before a file with the certificate that this computer shows to a server that asks</extracomment>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Before a file with the key of this computer&apos;s certificate</extracomment>
        <translation>Kunci sertifikat</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>Before an address that some live services ask for; &quot;Origin&quot; is the name of that in HTTP</extracomment>
        <translation>Asal (origin)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Button</extracomment>
        <translation>Keluar akun</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <extracomment>Button, and the question that it asks first</extracomment>
        <translation>Keluar akun di semua perangkat</translation>
    </message>
    <message>
        <source>You will be signed out on all computers and phones, on this one, too.</source>
        <translation>Anda akan keluar dari akun di semua komputer dan ponsel, termasuk komputer ini.</translation>
    </message>
    <message>
        <source>Change this computer&apos;s key</source>
        <extracomment>Button: what is kept on this computer is encrypted anew</extracomment>
        <translation>Ganti kunci komputer ini</translation>
    </message>
    <message>
        <source>Forget this computer</source>
        <extracomment>Button, and the question that it asks first</extracomment>
        <translation>Lupakan komputer ini</translation>
    </message>
    <message>
        <source>You will be signed out, and all that is kept here will be removed: notifications, messages, settings, and changes that have not been sent yet. The clinic&apos;s server keeps what it has.</source>
        <translation>Anda akan keluar dari akun, dan semua yang disimpan di sini akan dihapus: notifikasi, pesan, pengaturan, dan perubahan yang belum dikirim. Data di server klinik tetap ada.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConsultationPage</name>
    <message>
        <source>Consultations</source>
        <extracomment>Name of the list for assistive technology</extracomment>
        <translation>Konsultasi</translation>
    </message>
    <message>
        <source>No consultations today.</source>
        <extracomment>In place of an empty list</extracomment>
        <translation>Tidak ada konsultasi hari ini.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConversationListModel</name>
    <message>
        <source>Messages</source>
        <extracomment>Heading above the messages that a search has found</extracomment>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>typing…</source>
        <extracomment>In the list of conversations, in the place of the last message: the other one is writing</extracomment>
        <translation>mengetik…</translation>
    </message>
    <message>
        <source>You: %1</source>
        <extracomment>A message that was found; %1 is what one wrote oneself</extracomment>
        <translation>Anda: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A message that was found, read aloud: who, what, when</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConversationPane</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>Button</extracomment>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>You are offline, and no conversation is saved here.</source>
        <translation>Sedang luring, dan tidak ada percakapan tersimpan di sini.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <extracomment>Button: try to connect again</extracomment>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>Belum ada percakapan.</translation>
    </message>
    <message>
        <source>Start one from Team, or here.</source>
        <translation>Mulai dari Tim, atau di sini.</translation>
    </message>
    <message>
        <source>New message</source>
        <extracomment>Button: choose a colleague to write to</extracomment>
        <translation>Pesan baru</translation>
    </message>
    <message>
        <source>Search messages</source>
        <extracomment>Grey words in the search field of the conversations
----------
Name of the search field for screen readers</extracomment>
        <translation>Cari pesan</translation>
    </message>
    <message>
        <source>New message (%1)</source>
        <extracomment>Tip of a button; %1 is the key that does it</extracomment>
        <translation>Pesan baru (%1)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>Percakapan</translation>
    </message>
    <message>
        <source>Loading conversations</source>
        <extracomment>Name for screen readers while the conversations load</extracomment>
        <translation>Memuat percakapan</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DayModel</name>
    <message>
        <source>Moved to %1</source>
        <extracomment>Of an appointment that is on another day now; %1 is that day and time</extracomment>
        <translation>Pindah: %1</translation>
    </message>
    <message>
        <source>%1, %2, moved to %3</source>
        <extracomment>Read aloud of an appointment that is on another day now: time, patient, the new day and time</extracomment>
        <translation>%1, %2, pindah ke %3</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DayPage</name>
    <message>
        <source>Today</source>
        <extracomment>Button: back to the appointments of today</extracomment>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Previous day</source>
        <extracomment>Button: the appointments of the day before</extracomment>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Next day</source>
        <extracomment>Button: the appointments of the day after</extracomment>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>An appointment that was to come is no longer on the server.</source>
        <extracomment>Said above the list; it was taken off the server, not cancelled</extracomment>
        <translation>1 janji temu mendatang tidak ada lagi di server.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments that were to come are no longer on the server.</source>
        <extracomment>Said above the list; they were taken off the server, not cancelled</extracomment>
        <translation>
            <numerusform>%n janji temu mendatang tidak ada lagi di server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments, %1</source>
        <extracomment>Name of the list for assistive technology; %1 is a day</extracomment>
        <translation>Janji temu, %1</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <extracomment>In place of an empty list</extracomment>
        <translation>Tidak ada janji temu hari ini.</translation>
    </message>
    <message>
        <source>No appointments on this day.</source>
        <translation>Tidak ada janji temu pada tanggal ini.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DemoStrip</name>
    <message>
        <source>Demo clinic. Nobody here is real.</source>
        <extracomment>Shown below the window while the demo clinic is open</extracomment>
        <translation>Klinik demo. Semua orang di sini rekaan.</translation>
    </message>
    <message>
        <source>The demo clinic&apos;s server is stopped.</source>
        <translation>Server klinik demo dihentikan.</translation>
    </message>
    <message>
        <source>Stop the clinic</source>
        <extracomment>Button: takes the demo clinic&apos;s server away, to see the program offline</extracomment>
        <translation>Hentikan klinik</translation>
    </message>
    <message>
        <source>Start the clinic</source>
        <translation>Jalankan klinik</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DetailFrame</name>
    <message>
        <source>Back to the list</source>
        <extracomment>Button: from what is shown of one row back to the list</extracomment>
        <translation>Kembali ke daftar</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DetailPane</name>
    <message>
        <source>Choose a notification to read it here.</source>
        <translation>Pilih notifikasi untuk membacanya di sini.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>Button: opens the page that belongs to the notification</extracomment>
        <translation>Buka di peramban</translation>
    </message>
    <message>
        <source>Why did I get this?</source>
        <extracomment>Button: tells why a notification came, and popped up or did not</extracomment>
        <translation>Mengapa saya menerima ini?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the kind of a notification, %2 when it came</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DiagnosticsSection</name>
    <message>
        <source>Checking…</source>
        <extracomment>Button: tries out the connection, pop-ups, sound and so on</extracomment>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Periksa semuanya</translation>
    </message>
    <message>
        <source>Save a report for support…</source>
        <extracomment>Button: saves a file without personal data, to be sent to who helps</extracomment>
        <translation>Simpan laporan untuk dukungan…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>Diagnostik</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Before the number of the program&apos;s version</extracomment>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <extracomment>Before the folder in which the program keeps its things</extracomment>
        <translation>Data di komputer ini</translation>
    </message>
    <message>
        <source>Show a test pop-up</source>
        <extracomment>Button</extracomment>
        <translation>Tampilkan pop-up uji</translation>
    </message>
    <message>
        <source>What happened to the connection</source>
        <extracomment>Above a list of events</extracomment>
        <translation>Riwayat koneksi</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <extracomment>Button: puts the list of events on the clipboard, to send it to somebody who helps</extracomment>
        <translation>Salin untuk dukungan</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::EarlierStates</name>
    <message>
        <source>Before that</source>
        <extracomment>Heading over what was told of the same appointment before</extracomment>
        <translation>Sebelumnya</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::FacingStrip</name>
    <message>
        <source>This screen faces patients: names and details are hidden. %1 shows them again.</source>
        <extracomment>Above everything: patients can see the screen; %1 is a key, which ends it</extracomment>
        <translation>Layar ini terlihat oleh pasien: nama dan rincian disembunyikan. %1 menampilkannya lagi.</translation>
    </message>
    <message>
        <source>Show names</source>
        <extracomment>Button beside &quot;names and details are hidden&quot;</extracomment>
        <translation>Tampilkan nama</translation>
    </message>
    <message>
        <source>This screen faces patients: names and details are hidden, as your organisation has set.</source>
        <extracomment>Above everything: patients can see the screen, by decision of the organisation</extracomment>
        <translation>Layar ini terlihat oleh pasien: nama dan rincian disembunyikan, sesuai ketetapan organisasi Anda.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::FilterBar</name>
    <message>
        <source>Search patients, doctors, text</source>
        <translation>Cari pasien, dokter, teks</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>Cari di %1</translation>
    </message>
    <message>
        <source>Search notifications</source>
        <extracomment>Name of the search field for screen readers</extracomment>
        <translation>Cari notifikasi</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Button beside what is searched for: not only in this place</extracomment>
        <translation>Semua tempat</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: a menu of what can be done with all notifications that are shown</extracomment>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Delete all of these…</source>
        <translation>Hapus semua ini…</translation>
    </message>
    <message>
        <source>Delete what has been read…</source>
        <translation>Hapus yang sudah dibaca…</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Menu; a tab and the key stand behind it</extracomment>
        <translation>Tandai semua dibaca</translation>
    </message>
    <message>
        <source>Mark these read</source>
        <extracomment>Menu, where the list is filtered: what is shown, and nothing else; a tab and the key stand behind it</extracomment>
        <translation>Tandai semua ini dibaca</translation>
    </message>
    <message>
        <source>Unread %L1</source>
        <extracomment>Button that hides what has been read; %L1 is how many are unread</extracomment>
        <translation>Belum dibaca %L1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::GeneralSection</name>
    <message>
        <source>General</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>Umum</translation>
    </message>
    <message>
        <source>The clinic opens at</source>
        <extracomment>Setting, before a time of day: &quot;Remind me tomorrow&quot; means then</extracomment>
        <translation>Klinik buka pukul</translation>
    </message>
    <message>
        <source>Bell</source>
        <extracomment>Before where the bell with the number of unread ones is</extracomment>
        <translation>Lonceng</translation>
    </message>
    <message>
        <source>Key for the list</source>
        <extracomment>Before the key that opens the list at the bell from every program</extracomment>
        <translation>Tombol untuk daftar</translation>
    </message>
    <message>
        <source>Choose a key…</source>
        <extracomment>Button: the desktop then asks which key opens the list at the bell</extracomment>
        <translation>Pilih tombol…</translation>
    </message>
    <message>
        <source>In the desktop&apos;s tray</source>
        <extracomment>Where the bell is: in the row of small icons that the desktop has</extracomment>
        <translation>Di baki sistem desktop</translation>
    </message>
    <message>
        <source>None yet.</source>
        <extracomment>No key opens the list at the bell yet; a button follows</extracomment>
        <translation>Belum ada.</translation>
    </message>
    <message>
        <source>The desktop gave none.</source>
        <extracomment>No key opens the list at the bell: the desktop&apos;s question was answered with no</extracomment>
        <translation>Desktop tidak memberikannya.</translation>
    </message>
    <message>
        <source>Set in the desktop&apos;s keyboard settings.</source>
        <extracomment>A key opens the list at the bell, and the desktop does not tell which</extracomment>
        <translation>Diatur di pengaturan keyboard desktop.</translation>
    </message>
    <message>
        <source>This desktop gives programs no keys of their own. In its keyboard settings, give a key to the command: %1</source>
        <extracomment>%1 is a command to be typed as it is</extracomment>
        <translation>Desktop ini tidak memberi tombol khusus kepada program. Di pengaturan keyboard desktop, pasang tombol untuk perintah: %1</translation>
    </message>
    <message>
        <source>Settings made for</source>
        <extracomment>Setting: a set of usual choices, for a reception, a doctor, …</extracomment>
        <translation>Disetel untuk</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <extracomment>Switch: the program starts by itself, in the tray, when the person signs in to the desktop</extracomment>
        <translation>Mulai bersama desktop</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::HintStrip</name>
    <message>
        <source>Understood</source>
        <extracomment>Button of a hint below the window: takes it away for good</extracomment>
        <translation>Mengerti</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::KindChoicesEdit</name>
    <message>
        <source>Pop-up</source>
        <extracomment>Column of a table: which kinds of notifications come as a pop-up</extracomment>
        <translation>Pop-up</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>Column of a table: which kinds of notifications are heard</extracomment>
        <translation>Suara</translation>
    </message>
    <message>
        <source>On the bell</source>
        <extracomment>Column of a table: which kinds of notifications count in the number on the bell</extracomment>
        <translation>Di lonceng</translation>
    </message>
    <message>
        <source>%1 (always)</source>
        <extracomment>Row of a table of kinds that cannot be switched off; %1 is &quot;Emergency&quot;</extracomment>
        <translation>%1 (selalu)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a box in a table; %1 is a kind of notification, %2 &quot;Pop-up&quot;, &quot;Sound&quot; or &quot;On the bell&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::KindsButton</name>
    <message>
        <source>All kinds</source>
        <extracomment>Line of a menu of kinds of notifications: shows all of them again
----------
Button that opens a menu of kinds of notifications</extracomment>
        <translation>Semua jenis</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <extracomment>Button that opens a menu of kinds of notifications; %n are chosen</extracomment>
        <translation>
            <numerusform>%n jenis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::LeaveQuestion</name>
    <message numerus="yes">
        <source>%n changes have not reached the clinic yet. Sign out all the same?</source>
        <extracomment>Question before a sign-out, where the organisation lets nothing stay on the computer; %n changes are lost</extracomment>
        <translation>
            <numerusform>%n perubahan belum sampai ke klinik. Tetap keluar akun?</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation keeps nothing on this computer after a sign-out, so they would be lost. They are sent as soon as the clinic can be reached.</source>
        <extracomment>Below that question</extracomment>
        <translation>Organisasi Anda tidak menyimpan apa pun di komputer ini setelah keluar akun, jadi perubahan itu akan hilang. Semuanya dikirim begitu klinik dapat dihubungi.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Button
----------
Title of a question</extracomment>
        <translation>Keluar akun</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::LockPage</name>
    <message>
        <source>PIN</source>
        <extracomment>Field on the locked window: a number that the person has chosen for this computer</extracomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Password of your clinic account</source>
        <extracomment>Field on the locked window</extracomment>
        <translation>Kata sandi akun klinik Anda</translation>
    </message>
    <message>
        <source>Five wrong PINs. Now only the password helps.</source>
        <extracomment>Beside the field on the locked window, after five wrong PINs</extracomment>
        <translation>PIN salah lima kali. Sekarang hanya bisa dengan kata sandi.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left.</source>
        <extracomment>Beside the field on the locked window; the PIN was wrong</extracomment>
        <translation>
            <numerusform>PIN salah. Tersisa %n percobaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is signed in</source>
        <extracomment>Below the heading of the locked window; %1 is the name of whoever is signed in</extracomment>
        <translation>%1 sedang masuk</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>Before the choice of a colleague who takes this computer over</extracomment>
        <translation>Siapa Anda?</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Button of the locked window, also while it is being looked at whether PIN or password is right</extracomment>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Link on the locked window: back from the choice of another person</extracomment>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Use the password</source>
        <extracomment>Links on the locked window: another way to unlock it</extracomment>
        <translation>Pakai kata sandi</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Pakai PIN</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>Links on the locked window: somebody else wants to use ClinicBell on this computer</extracomment>
        <translation>Orang lain</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Ganti pengguna</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::MainWindow</name>
    <message>
        <source>(%L1) ClinicBell</source>
        <extracomment>Title of the window; %L1 is how many notifications are unread</extracomment>
        <translation>(%L1) ClinicBell</translation>
    </message>
    <message>
        <source>ClinicBell</source>
        <translation>ClinicBell</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::MessagesPage</name>
    <message>
        <source>Thrown away.</source>
        <extracomment>After a message that was not sent was thrown away; beside it stands Undo</extracomment>
        <translation>Dibuang.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationList</name>
    <message>
        <source>Notifications</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>Notifikasi</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <extracomment>Button over the list: %n notifications arrived above what is in sight</extracomment>
        <translation>
            <numerusform>%n baru ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationPane</name>
    <message>
        <source>Loading notifications</source>
        <extracomment>Name of the list for screen readers, until it comes</extracomment>
        <translation>Memuat notifikasi</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <extracomment>Button</extracomment>
        <translation>Hapus filter</translation>
    </message>
    <message>
        <source>You are offline, and nothing is saved here.</source>
        <translation>Sedang luring, dan tidak ada yang tersimpan di sini.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <extracomment>Button: try to connect again</extracomment>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Nothing new. You are up to date.</source>
        <translation>Tidak ada yang baru. Tidak ada yang terlewat.</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <extracomment>Button below &quot;Nothing matches&quot;: not only in this place</extracomment>
        <translation>Cari di semua tempat</translation>
    </message>
    <message>
        <source>Last checked at %1.</source>
        <extracomment>%1 is the time at which the list was last compared with the server&apos;s</extracomment>
        <translation>Terakhir diperiksa pukul %1.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationSection</name>
    <message>
        <source>Notifications</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>Notifikasi</translation>
    </message>
    <message>
        <source>Pop-ups for</source>
        <extracomment>Setting: for which notifications a pop-up comes</extracomment>
        <translation>Pop-up untuk</translation>
    </message>
    <message>
        <source>Quiet in consultations, up to 45 min</source>
        <extracomment>Switch in the settings</extracomment>
        <translation>Senyap saat konsultasi, paling lama 45 mnt</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Pop-ups for: all notifications, those for information too</extracomment>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Everything but information</source>
        <extracomment>Pop-ups for: normal, important and urgent ones, but none that are for information only</extracomment>
        <translation>Semua kecuali informasi</translation>
    </message>
    <message>
        <source>Important and urgent ones</source>
        <extracomment>Pop-ups for</extracomment>
        <translation>Yang penting dan mendesak</translation>
    </message>
    <message>
        <source>Urgent ones only</source>
        <extracomment>Pop-ups for</extracomment>
        <translation>Hanya yang mendesak</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::OldActsStrip</name>
    <message>
        <source>Send</source>
        <extracomment>Button: sends acts to the clinic that have waited for more than a day</extracomment>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>Button: takes acts back that have waited for more than a day</extracomment>
        <translation>Tarik kembali</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::OpenToAllStrip</name>
    <message>
        <source>Not encrypted: others on the way to %1 can read along. Your organisation allows it.</source>
        <extracomment>Below the window, for as long as it is so; %1 is the name of the clinic&apos;s server</extracomment>
        <translation>Tidak terenkripsi: orang lain di jaringan ke %1 dapat ikut membaca. Organisasi mengizinkannya.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::OwnStatusDialog</name>
    <message>
        <source>My status</source>
        <extracomment>Title of a small window</extracomment>
        <translation>Status saya</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Choice that gives one&apos;s own status an end; a time of day stands beside it</extracomment>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Until this time</source>
        <extracomment>Name of the field for assistive technology</extracomment>
        <translation>Sampai waktu ini</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Before the choice of one&apos;s own status: Available, Busy, …</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Before a field: the room of the clinic in which one works</extracomment>
        <translation>Ruang</translation>
    </message>
    <message>
        <source>Desk</source>
        <extracomment>Before a field: which of the clinic&apos;s desks this is, such as &quot;Reception 2&quot;</extracomment>
        <translation>Meja</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Of a field that an administrator decided on</extracomment>
        <translation>Ditetapkan oleh organisasi</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PinDialog</name>
    <message>
        <source>Remove the PIN</source>
        <extracomment>Titles of the small window about the PIN that unlocks ClinicBell</extracomment>
        <translation>Hapus PIN</translation>
    </message>
    <message>
        <source>PIN for this computer</source>
        <translation>PIN untuk komputer ini</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <extracomment>Field for the PIN that is in use now</extracomment>
        <translation>PIN saat ini</translation>
    </message>
    <message>
        <source>New PIN, 4 to 12 digits</source>
        <extracomment>Field for a PIN to come</extracomment>
        <translation>PIN baru, 4 sampai 12 angka</translation>
    </message>
    <message>
        <source>The new PIN again</source>
        <extracomment>Field for the same PIN once more</extracomment>
        <translation>Ulangi PIN baru</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button that removes the PIN</extracomment>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <extracomment>Beside the second field for a new PIN</extracomment>
        <translation>Keduanya tidak sama.</translation>
    </message>
    <message>
        <source>Five wrong PINs. Lock ClinicBell and unlock it with the password first.</source>
        <extracomment>Beside the field for the present PIN, after five wrong ones</extracomment>
        <translation>PIN salah lima kali. Kunci ClinicBell, lalu buka dengan kata sandi dulu.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left.</source>
        <extracomment>Beside the field for the present PIN, which was wrong</extracomment>
        <translation>
            <numerusform>PIN salah. Tersisa %n percobaan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PlaceTabs</name>
    <message>
        <source>By day</source>
        <translation>Per hari</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>The other of two views of a place: the notifications about it</extracomment>
        <translation>Notifikasi</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::Popover</name>
    <message>
        <source>Notifications</source>
        <extracomment>Heading of the popover, and its name for screen readers</extracomment>
        <translation>Notifikasi</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Switch: no pop-ups but urgent ones</extracomment>
        <translation>Jangan ganggu</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: shows read and unread</extracomment>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Button</extracomment>
        <translation>Tandai semua dibaca</translation>
    </message>
    <message>
        <source>Open notification centre</source>
        <extracomment>Button</extracomment>
        <translation>Buka pusat notifikasi</translation>
    </message>
    <message>
        <source>%L1 unread</source>
        <extracomment>Beside the heading; %L1 is how many</extracomment>
        <translation>%L1 belum dibaca</translation>
    </message>
    <message>
        <source>Unread %L1</source>
        <extracomment>Button that hides what has been read; %L1 is how many are unread</extracomment>
        <translation>Belum dibaca %L1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Urgent %L1</source>
        <extracomment>Button that shows urgent ones only; %L1 is how many are unread</extracomment>
        <translation>Mendesak %L1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Mendesak</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <extracomment>Tip of the switch: no pop-ups but urgent ones</extracomment>
        <translation>Jangan ganggu selama 1 jam</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <extracomment>Tip of the switch that is on: no pop-ups but urgent ones until the time %1</extracomment>
        <translation>Senyap sampai %1</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PresenceButton</name>
    <message>
        <source>My status: %1</source>
        <extracomment>Button for screen readers; %1 is such as &quot;Available&quot; or &quot;Busy until 14:30&quot;</extracomment>
        <translation>Status saya: %1</translation>
    </message>
    <message>
        <source>%1. Choose what your team sees.</source>
        <extracomment>Tip of the button with one&apos;s own status; %1 is such as &quot;Available&quot; or &quot;Busy until 14:30&quot;</extracomment>
        <translation>%1. Pilih yang terlihat oleh tim Anda.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PresetBox</name>
    <message>
        <source>My own choices</source>
        <extracomment>Settings made for: the choices are those of no kind of desk; the others are &quot;Reception&quot;, &quot;Doctor&quot;, …</extracomment>
        <translation>Pilihan sendiri</translation>
    </message>
    <message>
        <source>Reception</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>Resepsionis</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>Dokter</translation>
    </message>
    <message>
        <source>Nurse</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>Perawat</translation>
    </message>
    <message>
        <source>Manager</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>Manajer</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PrivacySection</name>
    <message>
        <source>None. Your password unlocks ClinicBell, which needs the connection.</source>
        <extracomment>Setting: there is no PIN</extracomment>
        <translation>Tidak ada. Kunci ClinicBell dibuka dengan kata sandi, yang memerlukan koneksi.</translation>
    </message>
    <message>
        <source>Set, until ClinicBell ends: this computer has no keychain to keep it.</source>
        <extracomment>Setting: there is a PIN, and no keychain that would keep it</extracomment>
        <translation>Diatur, sampai ClinicBell ditutup: komputer ini tidak punya brankas kata sandi untuk menyimpannya.</translation>
    </message>
    <message>
        <source>Set. It unlocks ClinicBell on this computer, also offline.</source>
        <extracomment>Setting: there is a PIN</extracomment>
        <translation>Diatur. Membuka kunci ClinicBell di komputer ini, juga saat luring.</translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <extracomment>Button in the settings</extracomment>
        <translation>Ubah PIN…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Atur PIN…</translation>
    </message>
    <message>
        <source>Remove PIN…</source>
        <extracomment>Button in the settings</extracomment>
        <translation>Hapus PIN…</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes without a touch</source>
        <extracomment>Lock after: so long without a touch</extracomment>
        <translation>
            <numerusform>%n menit tanpa aktivitas</numerusform>
        </translation>
    </message>
    <message>
        <source>Never by itself</source>
        <extracomment>Lock after: only when the person, the session or sleep locks it</extracomment>
        <translation>Tidak pernah otomatis</translation>
    </message>
    <message numerus="yes">
        <source>Keep history for %n days only?</source>
        <extracomment>Question of a dialog; %n is a number of days</extracomment>
        <translation>
            <numerusform>Simpan riwayat %n hari saja?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older is deleted from this computer and cannot be brought back here. What is unread, pinned, put off or waits for an answer stays.</source>
        <extracomment>Below the question whether to keep history for a shorter time</extracomment>
        <translation>Yang lebih lama dihapus dari komputer ini dan tidak dapat dikembalikan di sini. Yang belum dibaca, disematkan, ditunda, atau menunggu jawaban tetap ada.</translation>
    </message>
    <message>
        <source>Delete what is older</source>
        <extracomment>Button: history that is older shall go</extracomment>
        <translation>Hapus yang lebih lama</translation>
    </message>
    <message>
        <source>Delete history</source>
        <extracomment>Title of a question</extracomment>
        <translation>Hapus riwayat</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>Privasi</translation>
    </message>
    <message>
        <source>Lock after</source>
        <extracomment>Setting: when ClinicBell is locked, so that nothing can be seen until somebody unlocks it</extracomment>
        <translation>Kunci setelah</translation>
    </message>
    <message>
        <source>PIN</source>
        <extracomment>Setting: a number that unlocks ClinicBell</extracomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Pop-ups show</source>
        <extracomment>Setting: what pop-ups tell</extracomment>
        <translation>Isi pop-up</translation>
    </message>
    <message>
        <source>Names and details</source>
        <extracomment>Pop-ups show: whatever the notification says</extracomment>
        <translation>Nama dan rincian</translation>
    </message>
    <message>
        <source>Only what kind it is</source>
        <extracomment>Pop-ups show: only &quot;Appointment&quot; or &quot;Message&quot;, for screens that others can see</extracomment>
        <translation>Hanya jenisnya</translation>
    </message>
    <message>
        <source>Keep history for</source>
        <extracomment>Setting: how long what is over stays on this computer; what is unread or unanswered stays anyway</extracomment>
        <translation>Simpan riwayat</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>Keep history for</extracomment>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>As long as there is room</source>
        <extracomment>Keep history for: nothing is thrown away because it is old</extracomment>
        <translation>Selama masih ada tempat</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ProgressLine</name>
    <message>
        <source>Checking for news</source>
        <extracomment>Name of the progress line for screen readers</extracomment>
        <translation>Memeriksa kabar baru</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>What the progress line stands for, for screen readers; %L1 pages of %L2 have come</extracomment>
        <translation>%L1 dari %L2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ProxyEdit</name>
    <message>
        <source>As the desktop says</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>Ikuti desktop</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>Tanpa proksi</translation>
    </message>
    <message>
        <source>HTTP</source>
        <extracomment>Which proxy is used; HTTP is its kind</extracomment>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <extracomment>Which proxy is used; SOCKS 5 is its kind</extracomment>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Host</source>
        <extracomment>Before the host name of a proxy</extracomment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Before the port of a proxy, a number</extracomment>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>Before the name that a proxy is told</extracomment>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Before the password of a proxy</extracomment>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <extracomment>In the empty field for a proxy&apos;s password; one may have been given before</extracomment>
        <translation>disimpan di brankas kata sandi</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::QuietHoursEdit</name>
    <message>
        <source>Quiet hours: only urgent ones ring</source>
        <extracomment>Switch in the settings</extracomment>
        <translation>Jam tenang: hanya yang mendesak berbunyi</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Before a time of day at which quiet hours begin</extracomment>
        <translation>Dari</translation>
    </message>
    <message>
        <source>until</source>
        <extracomment>Between two times of day: quiet hours from … until …</extracomment>
        <translation>sampai</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::QuietMenu</name>
    <message>
        <source>For 30 minutes</source>
        <extracomment>Menu, do not disturb.</extracomment>
        <translation>Selama 30 menit</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <extracomment>Menu, do not disturb.</extracomment>
        <translation>Selama 1 jam</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <extracomment>Menu, do not disturb: until tomorrow morning.</extracomment>
        <translation>Sampai besok</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <extracomment>Menu, do not disturb: without an end.</extracomment>
        <translation>Sampai saya matikan</translation>
    </message>
    <message>
        <source>Turn off</source>
        <extracomment>Menu: ends do not disturb.</extracomment>
        <translation>Matikan</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::RemindDialog</name>
    <message>
        <source>Remind me at</source>
        <extracomment>Title of a dialog, before a field for a time</extracomment>
        <translation>Ingatkan saya pukul</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::RemindMenu</name>
    <message>
        <source>Choose a time…</source>
        <extracomment>Line of the menu &quot;Remind me&quot;: a dialog for a time follows</extracomment>
        <translation>Pilih waktu…</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::RowMenu</name>
    <message>
        <source>Why did I get this?</source>
        <extracomment>Line of a notification&apos;s menu: why it came, and popped up or did not</extracomment>
        <translation>Mengapa saya menerima ini?</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SelectionPane</name>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Beside the list, in the place of one notification&apos;s details; %n (two or more) are chosen</extracomment>
        <translation>
            <numerusform>%n dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>Button: does %1, &quot;Mark read&quot;, with %L2 of those that are chosen</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Select none</source>
        <extracomment>Button: none of the rows shall be chosen any more</extracomment>
        <translation>Batal pilih</translation>
    </message>
    <message>
        <source>One of them needs your acknowledgement: “Done”, “Remind me” and “Delete” leave it be.</source>
        <extracomment>Below the buttons for several chosen notifications</extracomment>
        <translation>1 di antaranya perlu ditandai diketahui: “Selesai”, “Ingatkan saya”, dan “Hapus” tidak mengubahnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them need your acknowledgement: “Done”, “Remind me” and “Delete” leave them be.</source>
        <extracomment>Below the buttons for several chosen notifications; %n is two or more</extracomment>
        <translation>
            <numerusform>%n di antaranya perlu ditandai diketahui: “Selesai”, “Ingatkan saya”, dan “Hapus” tidak mengubahnya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SettingField</name>
    <message>
        <source>Choose…</source>
        <extracomment>Button beside the path of a file: looks for one</extracomment>
        <translation>Pilih…</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SettingsSection</name>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Below a setting that an administrator decided on</extracomment>
        <translation>Ditetapkan oleh organisasi</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>Title of the list of keys</extracomment>
        <translation>Pintasan keyboard</translation>
    </message>
    <message>
        <source>In the list</source>
        <extracomment>Heading: keys that work in the list of notifications</extracomment>
        <translation>Di daftar</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Heading: keys that work everywhere in the window</extracomment>
        <translation>Di mana saja</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::Sidebar</name>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>Button: shows which key does what</extracomment>
        <translation>Pintasan keyboard</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Button: the page of the settings</extracomment>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Switch: no pop-ups but urgent ones</extracomment>
        <translation>Jangan ganggu</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <extracomment>Switch that is on: no pop-ups but urgent ones until the time %1</extracomment>
        <translation>Senyap sampai %1</translation>
    </message>
    <message>
        <source>Turn off (%1)</source>
        <extracomment>Tips of the switch for do not disturb; %1 is the key that does it</extracomment>
        <translation>Matikan (%1)</translation>
    </message>
    <message>
        <source>For how long? (%1: for 1 hour)</source>
        <translation>Berapa lama? (%1: selama 1 jam)</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SidebarButton</name>
    <message>
        <source>%1, %L2</source>
        <extracomment>A place and how much is unread there, for screen readers</extracomment>
        <translation>%1, %L2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SignInPage</name>
    <message>
        <source>This computer has no unlocked keychain, so you will be asked again next time.</source>
        <extracomment>Sign-in page; a calm remark below &quot;Keep me signed in&quot;.</extracomment>
        <translation>Brankas kata sandi komputer ini tidak ada atau terkunci, jadi kata sandi akan diminta lagi lain kali.</translation>
    </message>
    <message>
        <source>Sign in to ClinicBell</source>
        <extracomment>Heading of the sign-in page.</extracomment>
        <translation>Masuk ke ClinicBell</translation>
    </message>
    <message>
        <source>Use your clinic website account.</source>
        <extracomment>Below the heading of the sign-in page.</extracomment>
        <translation>Gunakan akun situs web klinik.</translation>
    </message>
    <message>
        <source>Server address</source>
        <extracomment>Field of the sign-in page.</extracomment>
        <translation>Alamat server</translation>
    </message>
    <message>
        <source>https://clinic.example</source>
        <extracomment>Example of a server address; keep it a web address.</extracomment>
        <translation>https://klinik.example</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Below the server address that an administrator decided on.</extracomment>
        <translation>Ditetapkan oleh organisasi</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>Field of the sign-in page.</extracomment>
        <translation>Email</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Field of the sign-in page.</extracomment>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Hide password</source>
        <extracomment>Button beside the password field.</extracomment>
        <translation>Sembunyikan kata sandi</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Tampilkan kata sandi</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <extracomment>Tick box of the sign-in page.</extracomment>
        <translation>Tetap masuk di komputer ini</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <extracomment>Button of the sign-in page, also while the server is being asked.</extracomment>
        <translation>Sedang masuk…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Try the demo clinic</source>
        <extracomment>Button of the sign-in page that needs no account.</extracomment>
        <translation>Coba klinik demo</translation>
    </message>
    <message>
        <source>Enter the address of your clinic&apos;s server.</source>
        <extracomment>Beside the empty field of the sign-in page.</extracomment>
        <translation>Isi alamat server klinik.</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <extracomment>Beside the empty field of the sign-in page.</extracomment>
        <translation>Isi alamat email.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <extracomment>Beside the empty field of the sign-in page.</extracomment>
        <translation>Isi kata sandi.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SkeletonRows</name>
    <message>
        <source>Loading notifications</source>
        <extracomment>Name for screen readers while a list loads</extracomment>
        <translation>Memuat notifikasi</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SoundEdit</name>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Below a setting that an administrator decided on</extracomment>
        <translation>Ditetapkan oleh organisasi</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Button that plays the sound of urgent notifications</extracomment>
        <translation>Mendesak</translation>
    </message>
    <message>
        <source>Important</source>
        <extracomment>Button that plays the sound of important notifications</extracomment>
        <translation>Penting</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Button that plays the sound of ordinary notifications</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Information</source>
        <extracomment>Button that plays the sound of notifications for information only</extracomment>
        <translation>Informasi</translation>
    </message>
    <message>
        <source>Sounds</source>
        <extracomment>Switch in the settings</extracomment>
        <translation>Suara</translation>
    </message>
    <message>
        <source>Volume</source>
        <extracomment>Before a slider</extracomment>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Try</source>
        <extracomment>Before the buttons that play a sound: &quot;Urgent&quot;, &quot;Important&quot;, …</extracomment>
        <translation>Coba</translation>
    </message>
    <message>
        <source>Play the sound: %1</source>
        <extracomment>Name of a button for screen readers; %1 is a priority, &quot;Urgent&quot;</extracomment>
        <translation>Putar suara: %1</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TeamPage</name>
    <message>
        <source>Write a message</source>
        <extracomment>Menu of a colleague in the team list</extracomment>
        <translation>Tulis pesan</translation>
    </message>
    <message>
        <source>Find a person, role or room</source>
        <extracomment>Grey words in the search field of the team list.</extracomment>
        <translation>Cari orang, peran, atau ruang</translation>
    </message>
    <message>
        <source>Search the team</source>
        <extracomment>Name of the search field for assistive technology.</extracomment>
        <translation>Cari di tim</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Name of the list for assistive technology.</extracomment>
        <translation>Tim</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>Button under &quot;Nobody matches your search.&quot;</extracomment>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>As of %1. Who is in may have changed since.</source>
        <extracomment>The connection is lost; %1 is the time at which the team list was last known to be right.</extracomment>
        <translation>Data per %1. Yang hadir mungkin sudah berubah.</translation>
    </message>
    <message>
        <source>Until a time, room and desk…</source>
        <extracomment>Below the choices of one&apos;s own status: asks for a time, the room and the desk</extracomment>
        <translation>Batas waktu, ruang, dan meja…</translation>
    </message>
    <message>
        <source>My status: %1</source>
        <extracomment>Button that opens the choice of the person&apos;s own status; %1 is the present one, such as &quot;Available&quot; or &quot;Busy until 14:30&quot;.</extracomment>
        <translation>Status saya: %1</translation>
    </message>
    <message>
        <source>This server does not tell who is in.</source>
        <extracomment>The team page of a server without a presence channel.</extracomment>
        <translation>Server ini tidak memberi tahu siapa yang hadir.</translation>
    </message>
    <message>
        <source>Nobody is here at the moment.</source>
        <extracomment>The team page when no colleague is connected.</extracomment>
        <translation>Saat ini tidak ada yang hadir.</translation>
    </message>
    <message>
        <source>Nobody matches your search.</source>
        <extracomment>The team page when the search finds no one.</extracomment>
        <translation>Tidak ada orang yang cocok.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadModel</name>
    <message>
        <source>You</source>
        <extracomment>Who wrote a message, read aloud: the person at this computer</extracomment>
        <translation>Anda</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadPane</name>
    <message>
        <source>This conversation is no longer available.</source>
        <extracomment>In the place of the field for a message</extracomment>
        <translation>Percakapan ini tidak tersedia lagi.</translation>
    </message>
    <message>
        <source>You are offline. What you write now is sent when you are back online.</source>
        <extracomment>Above the field for a message</extracomment>
        <translation>Sedang luring. Yang ditulis sekarang dikirim saat kembali daring.</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Pilih percakapan.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>You are offline, and nothing of this conversation is saved here.</source>
        <translation>Sedang luring, dan isi percakapan ini tidak tersimpan di sini.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Belum ada pesan.</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <extracomment>Button: from one conversation to the list of all</extracomment>
        <translation>Kembali ke percakapan</translation>
    </message>
    <message>
        <source>Messages with %1</source>
        <extracomment>Name of the list of messages for screen readers; %1 is with whom</extracomment>
        <translation>Pesan dengan %1</translation>
    </message>
    <message>
        <source>Loading messages</source>
        <extracomment>Name for screen readers while the messages load</extracomment>
        <translation>Memuat pesan</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n new ↓</source>
        <extracomment>Button over a thread: %n messages came below what is in sight</extracomment>
        <translation>
            <numerusform>%n baru ↓</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy text</source>
        <extracomment>Menu of a message</extracomment>
        <translation>Salin teks</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TodayStrip</name>
    <message>
        <source>Today. %1</source>
        <extracomment>Read aloud of the line above the inbox; %1 is for example &quot;Next: Budi Santoso · in 12 min · Room 2&quot;</extracomment>
        <translation>Hari ini. %1</translation>
    </message>
    <message>
        <source>Show the appointments of today</source>
        <extracomment>The line above the inbox is a button</extracomment>
        <translation>Tampilkan janji temu hari ini</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>data per %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consultations under way</source>
        <extracomment>Number of consultations that are going on, in the line above the inbox</extracomment>
        <translation>
            <numerusform>%n konsultasi berlangsung</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet</source>
        <extracomment>Of a doctor who is with a patient: pop-ups wait</extracomment>
        <translation>senyap</translation>
    </message>
    <message>
        <source>With %1</source>
        <extracomment>The consultation that is going on, in the line above the inbox; %1 is the patient&apos;s name</extracomment>
        <translation>Bersama %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>The next patient, in the line above the inbox; %1 is the patient&apos;s name</extracomment>
        <translation>Berikutnya: %1</translation>
    </message>
    <message>
        <source>%1 did not come</source>
        <extracomment>A patient of today who did not come, in the line above the inbox; %1 is the name</extracomment>
        <translation>%1 tidak datang</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more did not come</source>
        <extracomment>The same of several; %1 is a name, %n how many besides (one or more)</extracomment>
        <translation>
            <numerusform>%1 dan %n lagi tidak datang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TrayBell</name>
    <message>
        <source>ClinicBell goes on in the tray</source>
        <extracomment>Beside the tray bell, when the window was closed for the first time</extracomment>
        <translation>ClinicBell tetap berjalan di baki sistem</translation>
    </message>
    <message>
        <source>You will hear of what comes. To end it: Ctrl+Q, or Quit in the bell&apos;s menu.</source>
        <extracomment>Beside the tray bell, when the window was closed for the first time</extracomment>
        <translation>Yang masuk tetap diberitahukan. Untuk mengakhirinya: Ctrl+Q, atau Keluar di menu lonceng.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <extracomment>Tray menu: shows the notification centre, or the page that unlocks it.</extracomment>
        <translation>Buka kunci…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Tray menu: nothing can be seen then until somebody unlocks it.</extracomment>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <extracomment>Tray menu: no pop-ups until the time %1.</extracomment>
        <translation>Jangan ganggu sampai %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Tray menu: opens the choice for how long there shall be no pop-ups.</extracomment>
        <translation>Jangan ganggu</translation>
    </message>
    <message>
        <source>My status</source>
        <extracomment>Tray menu: opens the choice of one&apos;s own status among the team, &quot;Available&quot;, &quot;Busy&quot;, …</extracomment>
        <translation>Status saya</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Tray menu.</extracomment>
        <translation>Tandai semua dibaca</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Tray menu: shows the page of the settings.</extracomment>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Tray menu: ends the program.</extracomment>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::UndoBar</name>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button; %1 is its key</extracomment>
        <translation>Urungkan (%1)</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::VisitDetail</name>
    <message>
        <source>Choose an appointment to see all of it here.</source>
        <translation>Pilih janji temu untuk melihat semuanya di sini.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>Button: opens the page of the clinic that belongs to the appointment</extracomment>
        <translation>Buka di peramban</translation>
    </message>
    <message>
        <source>Show in the inbox</source>
        <extracomment>Button: goes to what was told of the appointment in the inbox</extracomment>
        <translation>Tampilkan di kotak masuk</translation>
    </message>
    <message>
        <source>What was told of it</source>
        <extracomment>Heading over the notifications about one appointment, newest first</extracomment>
        <translation>Notifikasi terkait</translation>
    </message>
    <message>
        <source>This appointment no longer exists on the server. This is what was known of it.</source>
        <extracomment>Above an appointment that is still shown</extracomment>
        <translation>Janji temu ini tidak ada lagi di server. Inilah data terakhirnya.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::VisitPane</name>
    <message>
        <source>You are offline, and nothing is saved here.</source>
        <extracomment>In place of a list that was never loaded, without a connection</extracomment>
        <translation>Sedang luring, dan tidak ada yang tersimpan di sini.</translation>
    </message>
    <message>
        <source>Loading</source>
        <extracomment>Name of a list for screen readers, until it comes</extracomment>
        <translation>Memuat</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>Button: ask the server again</extracomment>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <extracomment>The connection is lost; %1 is when the list was last known to be right</extracomment>
        <translation>Data per %1.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::WhyDialog</name>
    <message>
        <source>Why did I get this?</source>
        <extracomment>Title of a small window: why a notification came, and popped up or did not</extracomment>
        <translation>Mengapa saya menerima ini?</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The tour stopped: %1.</source>
        <translation>Tur terhenti: %1.</translation>
    </message>
    <message>
        <source>ClinicBell is already running, but does not answer.</source>
        <translation>ClinicBell sudah berjalan, tetapi tidak menjawab.</translation>
    </message>
    <message>
        <source>ClinicBell is already running. Quit it first: these options are taken up at the start.</source>
        <translation>ClinicBell sudah berjalan. Keluar dulu: opsi ini hanya dibaca saat mulai.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. For a server, use --headless.</source>
        <translation>Tidak ada layar untuk membuka jendela. Untuk server, gunakan --headless.</translation>
    </message>
</context>
</TS>
