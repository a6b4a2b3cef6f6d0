# A place for tests: a machine is a process that sleeps, known by a file with its number.

terraform {
  required_version = ">= 1.5"
  required_providers { # taken from Terraform itself: `init` is tried, and needs no network
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}

variable "place" {
  description = "The folder in which the machines are noted."
  type        = string
}

variable "machines" {
  description = "The machines by name."
  type        = map(object({}))
}

resource "terraform_data" "machine" {
  for_each = var.machines

  input = {
    file = "${var.place}/${each.key}"
  }

  provisioner "local-exec" {
    command     = "setsid sleep 86400 >/dev/null 2>&1 </dev/null & echo $! >\"$file\""
    interpreter = ["/bin/sh", "-c"]
    environment = self.input
  }

  provisioner "local-exec" {
    when        = destroy
    command     = "kill \"$(cat \"$file\")\"; rm -f \"$file\""
    interpreter = ["/bin/sh", "-c"]
    environment = self.input
  }
}
