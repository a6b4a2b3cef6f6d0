# A cluster of containers that boot systemd, made by the engine's command line. `terraform_data` is built into Terraform,
# so there is nothing to download.
#
# `interpreter` is the engine itself: no shell stands in between, so that it is the same on every system. Terraform appends
# `command` as the last word of the command line.
#
# What a destroy needs is in `input`, and nothing else is: a value that changes there would otherwise be a change of the
# machine. So another image, another key or another option is for machines made later and touches none that exists.
# `lifecycle.ignore_changes` keeps it so when the engine is called by another path.
#
# `terraform_data` does not notice a container that vanished: the program compares with the engine's list, and heals with
# -replace='terraform_data.machine["NAME"]'.

terraform {
  required_version = ">= 1.5"
}

locals {
  docker = startswith(basename(var.engine[0]), "docker")

  # What lets systemd be the first process. And no machine may take all processes of the computer: podman's own limit is that of docker, too.
  systemd = local.docker ? ["--privileged", "--cgroupns=private", "--tmpfs", "/run", "--tmpfs", "/run/lock", "--pids-limit", "2048"] : ["--systemd=always"]

  prefix = "butler-${var.cluster.short}"

  volumes = merge([
    for machine, is in var.machines : {
      for volume in is.volumes : "${machine}/${volume.name}" => {
        name    = "${local.prefix}-${machine}-${volume.name}"
        machine = machine
      }
    }
  ]...)
}

resource "terraform_data" "network" {
  input = {
    engine = var.engine
    name   = var.network.name
  }

  lifecycle {
    ignore_changes = [input]
  }

  # One that a killed run left behind goes first; it stays where machines are in it, and then the next step says so.
  provisioner "local-exec" {
    interpreter = concat(var.engine, ["network", "rm"])
    command     = var.network.name
    on_failure  = continue
  }

  provisioner "local-exec" {
    interpreter = concat(var.engine, [
      "network", "create",
      "--subnet", var.network.subnet,
      "--label", "butler.cluster=${var.cluster.id}",
    ])
    command = var.network.name
  }

  provisioner "local-exec" {
    when        = destroy
    interpreter = concat(self.input.engine, ["network", "rm"])
    command     = self.input.name
    on_failure  = continue # it may have vanished; the program looks afterwards whether anything is left
  }
}

resource "terraform_data" "volume" {
  for_each = local.volumes

  input = {
    engine = var.engine
    name   = each.value.name
  }

  lifecycle {
    ignore_changes = [input]
  }

  # One that is there is kept, for what is on it. Where none can be made, making the machine says why.
  provisioner "local-exec" {
    on_failure = continue
    interpreter = concat(var.engine, [
      "volume", "create",
      "--label", "butler.cluster=${var.cluster.id}",
      "--label", "butler.machine=${each.value.machine}",
    ])
    command = each.value.name
  }

  provisioner "local-exec" {
    when        = destroy
    interpreter = concat(self.input.engine, ["volume", "rm", "--force"])
    command     = self.input.name
    on_failure  = continue # as with the network
  }
}

resource "terraform_data" "machine" {
  for_each   = var.machines
  depends_on = [terraform_data.network, terraform_data.volume]

  input = {
    engine  = var.engine
    name    = "${local.prefix}-${each.key}"
    address = each.value.address
  }

  lifecycle {
    ignore_changes = [input]
  }

  # Terraform runs no destroy provisioner for a machine whose making failed or was killed half-way, so what is left of one
  # goes first. The name is this cluster's and this machine's alone; an engine finds nothing and goes on.
  provisioner "local-exec" {
    interpreter = concat(var.engine, ["rm", "--force", "--volumes"])
    command     = "${local.prefix}-${each.key}"
    on_failure  = continue
  }

  # The keys come with the container's creation, so that there is none without them, whenever the program is killed. They
  # go by the environment and never by the command line; the machine's first boot reads them there, and no process but
  # its first one has them.
  provisioner "local-exec" {
    interpreter = concat(
      var.engine,
      ["run", "--detach"],
      local.systemd,
      var.run_options,
      [
        "--name", "${local.prefix}-${each.key}",
        "--hostname", each.key,
        "--network", var.network.name,
        "--ip", each.value.address,
        "--label", "butler.cluster=${var.cluster.id}",
        "--label", "butler.machine=${each.key}",
        "--env", "BUTLER_AUTHORIZED_KEY",
        "--env", "BUTLER_HOST_KEY",
      ],
      # Only where a role asks for it: with this right, root in the machine is all but root of the engine.
      each.value.mounts ? ["--cap-add", "SYS_ADMIN"] : [],
      each.value.mounts && var.fuse ? ["--device", "/dev/fuse"] : [],
      each.value.memory == "" ? [] : ["--memory", each.value.memory],
      each.key == var.entry.machine ? ["--publish", "127.0.0.1:${var.entry.port}:22"] : [],
      flatten([for volume in each.value.volumes : ["--volume", "${local.prefix}-${each.key}-${volume.name}:${volume.mount}"]]),
    )
    command = var.image
    environment = {
      BUTLER_AUTHORIZED_KEY = each.value.authorized_key
      BUTLER_HOST_KEY       = each.value.host_key
    }
  }

  # Not shut down first, which takes seconds of all its services: to a volume that stays it is as if its power went, which what writes there
  # must bear. What runs no more is no error.
  provisioner "local-exec" {
    when        = destroy
    interpreter = concat(self.input.engine, ["kill"])
    command     = self.input.name
    on_failure  = continue
  }

  # Under load podman now and then stops a container and then says "container state improper"; asked again, it removes it.
  provisioner "local-exec" {
    when        = destroy
    interpreter = concat(self.input.engine, ["rm", "--force", "--volumes"])
    command     = self.input.name
    on_failure  = continue
  }

  provisioner "local-exec" {
    when        = destroy
    interpreter = concat(self.input.engine, ["rm", "--force", "--volumes"])
    command     = self.input.name
  }
}
