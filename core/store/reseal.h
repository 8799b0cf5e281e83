// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace clinicbell::store {

class Database;
class Sealer;

/// Opens every sealed value of @p database with @p from and seals it with @p to, within the transaction that is open.
/// What does not open stays as it is: it would not have opened before either.
void reseal(Database &database, const Sealer &from, const Sealer &to);

} // namespace clinicbell::store
